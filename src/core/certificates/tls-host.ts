/** A proxy's own address stands under "Connected to", so what it is asked for comes first. */
const hostPatterns = [
  /^> CONNECT ([A-Za-z0-9.-]{1,253}):\d/m,
  /-servername[ =]['"]?([A-Za-z0-9.-]{1,253})/,
  /-connect[ =]['"]?([A-Za-z0-9.-]{1,253}):\d/,
  /^\* Host ([A-Za-z0-9.-]{1,253}):\d{1,5} was resolved/m,
  /^\* Connected to ([A-Za-z0-9.-]{1,253}) \(/m,
  /target host name '([A-Za-z0-9.-]{1,253})'/,
  /^\* {1,2}Trying ([A-Za-z][A-Za-z0-9.-]{1,252}):\d/m,
  /\bcurl\b[^\n]{0,200}\shttps:\/\/([A-Za-z0-9.-]{1,253})/,
] as const;

/** The host that the TLS client talked to, in lower case, where the text shows it. */
export function tlsHost(text: string): string | undefined {
  for (const pattern of hostPatterns) {
    const host = pattern.exec(text)?.[1];
    if (host !== undefined) return host.toLowerCase();
  }
  return undefined;
}
