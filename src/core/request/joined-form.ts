/** A form that was written one parameter a line, with the `&` at the end of a line or at its beginning, as editors join it. Any other text as it is. */
export function joinedForm(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  if (
    lines.length < 2 ||
    !lines.every(
      (line, at) => at === 0 || line.startsWith('&') || lines[at - 1]?.endsWith('&') || line === '',
    )
  )
    return text;
  return lines
    .join('')
    .split('&')
    .map((pair) => pair.replace(/^\s*([^=\s]+)\s*=\s*/, '$1=').trim())
    .filter((pair) => pair !== '')
    .join('&');
}
