/** What curl makes of the content of `-F name=content` (curl manual, -F; `formparse.c`). */
export interface FormPart {
  readonly value: string;
  /** `@file` or `<file`: the content is not in the paste. */
  readonly file?: string | undefined;
}

/**
 * Blanks around the content go, quotation marks around it are taken off with their backslashes, and an unquoted `;` begins the
 * options of the part. A quotation mark that is never closed stays.
 */
export function readFormPart(content: string): FormPart {
  const text = content.trimStart();
  const isFile = text.startsWith('@') || text.startsWith('<');
  const word = readWord(isFile ? text.slice(1).trimStart() : text);
  return isFile ? { value: '', file: word } : { value: word };
}

function readWord(text: string): string {
  return quotedWord(text) ?? (text.split(';', 1)[0] ?? '').trimEnd();
}

/** The word in the quotation marks with which the text begins; `undefined` where they are not there or not closed. */
function quotedWord(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined;
  let word = '';
  for (let at = 1; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (character === '"') return word;
    if (character === '\\' && (next === '"' || next === '\\')) {
      word += next;
      at += 1;
    } else word += character;
  }
  return undefined;
}
