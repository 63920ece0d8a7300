/** Hexadecimal in small letters, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** UTF-16 as .NET (`Encoding.Unicode`, little-endian) and Java (`UTF-16`, big-endian with a byte order mark) write it. */
export function toUtf16(text: string, order: 'little' | 'big', mark = false): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1)
    view.setUint16(at * 2, marked.charCodeAt(at), order === 'little');
  return bytes;
}
