/** What the bytes of a file come to: a text, or one sentence that says why not. */
export type FileText = { readonly text: string } | { readonly problem: string };

/** Beginnings of files that are no text, and what to do instead. */
const signatures: readonly (readonly [bytes: readonly number[], problem: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive; unpack it, and choose what is in it'],
  [[0x1f, 0x8b], 'packed with gzip; unpack it first'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture; paste the text that it shows'],
  [[0xff, 0xd8, 0xff], 'a picture; paste the text that it shows'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF; paste the text that it shows'],
  [[0xfe, 0xed, 0xfe, 0xed], 'a Java key store; it holds private keys, and none is needed here'],
];

/** Text that holds more odd characters than one in a hundred is no text. */
const mostOdd = 0.01;
const sampleLength = 4_096;
const escapeCode = 0x1b;

/** A control character that no text file holds; colours of a terminal begin with an escape. */
function isOdd(character: string): boolean {
  const code = character.charCodeAt(0);
  return character === '\ufffd' || (code < 0x20 && !/\s/.test(character) && code !== escapeCode);
}

/** Reads the bytes of a file as text: UTF-8, UTF-16 with its mark (as Windows PowerShell writes), a certificate in DER as PEM. */
export function textOfFile(bytes: Uint8Array): FileText {
  const known = signatures.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return { problem: known[1] };
  const der = derText(bytes);
  if (der !== undefined) return der;
  const text = decode(bytes);
  const sample = text.slice(0, sampleLength);
  const odd = Array.from(sample).filter(isOdd).length;
  return odd > mostOdd * sample.length ? { problem: 'not a text' } : { text };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A byte order mark stays: it may be the fault.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** PKCS #5 (RFC 8018 §6): how an encrypted private key begins. */
const passwordBased = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05];
const privateForm = 'a private key or a key store in binary form; none is needed here';

/** A certificate begins with a long SEQUENCE in a SEQUENCE (RFC 5280 §4.1), a public key with a short one, the rest with a number. */
function derText(bytes: Uint8Array): FileText | undefined {
  const length = bytes[1] ?? 0;
  const content = length < 0x80 ? 2 : 2 + (length - 0x80);
  if (bytes[0] !== 0x30 || content > 5 || (length < 0x80 && bytes.length !== length + 2)) return undefined;
  if (bytes[content] === 0x02) return { problem: privateForm };
  if (bytes[content] !== 0x30) return undefined;
  const inner = bytes[content + 1] ?? 0;
  if (passwordBased.every((byte, at) => bytes[content + 2 + at] === byte)) return { problem: privateForm };
  const kind = inner >= 0x80 ? 'CERTIFICATE' : 'PUBLIC KEY';
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const lines = base64.match(/.{1,64}/g) ?? [];
  return { text: `-----BEGIN ${kind}-----\n${lines.join('\n')}\n-----END ${kind}-----\n` };
}
