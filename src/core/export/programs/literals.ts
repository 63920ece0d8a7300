/** Literals of programming languages: whatever a text holds, it stays one literal, in ASCII. */

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** Escapes everything but printable ASCII, by code point. */
function escapeOthers(text: string, write: (code: number) => string): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) => write(character.codePointAt(0) ?? 0));
}

/** The units of UTF-16, each as `\uXXXX`. */
function units(code: number): string {
  return [...String.fromCodePoint(code)]
    .flatMap((character) => Array.from({ length: character.length }, (_, at) => character.charCodeAt(at)))
    .map((unit) => `\\u${hex(unit, 4)}`)
    .join('');
}

/** A literal of JavaScript, in single quotes. */
export function javaScriptLiteral(text: string): string {
  return `'${escapeOthers(text.replace(/[\\']/g, '\\$&'), units)}'`;
}

/** A literal of Python or Go, which write what lies beyond the first plane with eight digits. */
export function doubleQuoted(text: string): string {
  const escaped = escapeOthers(text.replace(/[\\"]/g, '\\$&'), (code) =>
    code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`,
  );
  return `"${escaped}"`;
}

/** A literal of Java: `\uXXXX` is replaced before anything else is read, so that control characters need octal digits. */
export function javaLiteral(text: string): string {
  const escaped = escapeOthers(text.replace(/[\\"]/g, '\\$&'), (code) =>
    code < 0x20 || code === 0x7f ? `\\${code.toString(8).padStart(3, '0')}` : units(code),
  );
  return `"${escaped}"`;
}

/** A literal of C#. */
export function csharpLiteral(text: string): string {
  return `"${escapeOthers(text.replace(/[\\"]/g, '\\$&'), units)}"`;
}

/** A literal of PHP: in single quotes where these can hold it. */
export function phpLiteral(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `'${text.replace(/[\\']/g, '\\$&')}'`;
  return `"${escapeOthers(text.replace(/[\\"$]/g, '\\$&'), (code) => `\\u{${hex(code, 1)}}`)}"`;
}
