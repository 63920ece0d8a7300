const wireLine = /(http-outgoing-\d+)\s+>>\s+"(.*)"\s*$/gm;
const longestRun = 2_000;

/**
 * The message in the wire log of Apache HttpClient 4 and 5 (logger `org.apache.http.wire`): control characters stand in
 * brackets, each line between quotation marks. The first connection alone: another one is another request.
 */
export function readWireLog(text: string): string | undefined {
  const lines = [...text.matchAll(wireLine)].slice(0, longestRun);
  const connection = lines[0]?.[1];
  const message = lines
    .filter(([, id]) => id === connection)
    .map(([, , line]) => withControls(line ?? ''))
    .join('');
  return message === '' ? undefined : message;
}

function withControls(line: string): string {
  return line.replace(/\[(\\r|\\n|0x[0-9a-f]{1,2})\]/g, (_whole, code: string) => {
    if (code === '\\r') return '\r';
    return code === '\\n' ? '\n' : String.fromCharCode(Number.parseInt(code, 16));
  });
}
