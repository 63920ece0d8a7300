/** Trouble before any certificate: the name was not found. */
const nameTrouble =
  /ENOTFOUND|EAI_AGAIN|curl: \(6\)|Could not resolve host|UnknownHostException|Name or service not known|nodename nor servname|getaddrinfo|NXDOMAIN|SERVFAIL|no such host/i;

/** The line that says that a host name could not be found. */
export function nameTroubleIn(text: string): string | undefined {
  return lineOf(nameTrouble, text);
}

/** Times as curl's `-w` prints them by name, in the form `status time redirects result`, and as the shell's `time` does. */
const timeForms = [
  /\btime_total["']?\s*[:=]\s*["']?(\d{1,4}\.\d{1,6})/,
  /^\d{3} (\d{1,4}\.\d{1,6})(?: \d{1,3}){1,2}\s*$/m,
  /^real\s+0m(\d{1,2}\.\d{1,3})s/m,
] as const;

/** How long a download took, in seconds; `undefined` where the text does not say. */
export function secondsTaken(text: string): number | undefined {
  for (const form of timeForms) {
    const seconds = form.exec(text)?.[1];
    if (seconds !== undefined) return Number(seconds);
  }
  return undefined;
}

/** A line of such output, which is no part of what was downloaded. */
const timeLine =
  /^[\s"']*time_\w{1,20}["']?\s*[:=]\s*["']?\d{1,4}(?:\.\d{1,6})?s?["',]*\s*$|^\d{3} \d{1,4}\.\d{1,6}(?: \d{1,3}){1,2}\s*$|^(?:real|user|sys)\s+\d{1,4}m\d{1,2}\.\d{1,3}s\s*$/;

/** A download without the times that curl or the shell print below it. */
export function withoutTimes(text: string): string {
  let end = text.length;
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, Math.min(end, start + 100));
    if (end - start > 100 || !(line.trim() === '' || timeLine.test(line))) break;
    end = Math.max(0, start - 1);
  }
  return text.slice(0, end);
}

const timeout =
  /curl: \(28\)|Operation timed out|Connection timed out|timed out after \d{1,9} milliseconds|ETIMEDOUT|Read timed out|context deadline exceeded/i;

/** The line that says that the download took too long. */
export function timeoutIn(text: string): string | undefined {
  return lineOf(timeout, text);
}

const crossOrigin =
  /No 'Access-Control-Allow-Origin'|blocked by CORS policy|Cross-Origin Request Blocked|is not allowed by Access-Control-Allow-Origin|due to access control checks|TypeError: Failed to fetch|NetworkError when attempting to fetch|TypeError: Load failed/i;

/** The line in which a browser says that it may not show the answer of another origin. */
export function crossOriginIn(text: string): string | undefined {
  return lineOf(crossOrigin, text);
}

function lineOf(pattern: RegExp, text: string): string | undefined {
  const match = pattern.exec(text.slice(0, 100_000));
  if (match === null) return undefined;
  const start = text.lastIndexOf('\n', match.index) + 1;
  const end = text.indexOf('\n', match.index);
  return text
    .slice(start, end < 0 ? undefined : end)
    .trim()
    .slice(0, 200);
}
