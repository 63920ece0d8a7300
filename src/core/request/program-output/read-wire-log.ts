const beginning = /(http-outgoing-\d+)\s+>>\s+"/;
const longestRun = 2_000;

/**
 * The message in the wire log of Apache HttpClient 4 and 5 (logger `org.apache.http.wire`): control characters stand in
 * brackets, each line between quotation marks. The first connection alone: another one is another request.
 */
export function readWireLog(text: string): string | undefined {
  if (!beginning.test(text)) return undefined;
  const sent = text.split(/\r?\n/).flatMap(readLine).slice(0, longestRun);
  const message = sent
    .filter(({ connection }) => connection === sent[0]?.connection)
    .map(({ content }) => withControls(content))
    .join('');
  return message === '' ? undefined : message;
}

interface SentLine {
  readonly connection: string;
  /** What stands between the quotation marks. */
  readonly content: string;
}

function readLine(line: string): readonly SentLine[] {
  const trimmed = line.trimEnd();
  const begun = trimmed.endsWith('"') ? beginning.exec(trimmed) : null;
  const from = begun === null ? trimmed.length : begun.index + begun[0].length;
  return begun?.[1] !== undefined && from < trimmed.length
    ? [{ connection: begun[1], content: trimmed.slice(from, -1) }]
    : [];
}

function withControls(line: string): string {
  return line.replace(/\[(\\r|\\n|0x[0-9a-f]{1,2})\]/g, (_whole, code: string) => {
    if (code === '\\r') return '\r';
    return code === '\\n' ? '\n' : String.fromCharCode(Number.parseInt(code, 16));
  });
}
