const sent = /^send: b?(['"])/gm;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The message in the output of Python's `http.client` with `debuglevel` 1: `send:` and a bytes literal for the head, another for the body. */
export function readPythonDebug(text: string): string | undefined {
  const parts = [...text.matchAll(sent)].slice(0, 20).map((match) => {
    const start = match.index + match[0].length;
    const quote = match[1] ?? "'";
    return readBytes(text, start, quote);
  });
  const [head, ...rest] = parts;
  if (head === undefined) return undefined;
  // A second head is the next request on the connection.
  const next = rest.findIndex((part) => /^[A-Z]+ \S+ HTTP\/\d/.test(part));
  return [head, ...(next < 0 ? rest : rest.slice(0, next))].join('');
}

/** The content of a bytes literal (Python language reference §2.4.1), bytes above 127 as Latin-1. */
function readBytes(text: string, start: number, quote: string): string {
  let value = '';
  for (let at = start; at < text.length && text[at] !== quote && text[at] !== '\n'; at += 1) {
    if (text[at] !== '\\') {
      value += text[at];
      continue;
    }
    const hex = /^x([0-9a-f]{2})/i.exec(text.slice(at + 1, at + 4))?.[1];
    const character = text[at + 1] ?? '';
    value +=
      hex === undefined ? (escapes[character] ?? character) : String.fromCharCode(Number.parseInt(hex, 16));
    at += hex === undefined ? 1 : 3;
  }
  return value;
}
