/** Text in UTF-16 that was read byte by byte: every second character is NUL. */
export function isUtf16(text: string): boolean {
  const at = text.startsWith('\uFEFF') ? 1 : 0;
  return [1, 3].every((offset) => text[at + offset] === '\u0000') && text[at] !== '\u0000';
}
