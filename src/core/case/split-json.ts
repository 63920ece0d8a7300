/** More documents in one paste are not told apart. */
const mostDocuments = 10;

/**
 * The JSON objects and arrays of a text that holds several one after the other; words between them are left out. A text in
 * which they do not close stays in one piece. Linear.
 */
export function splitJson(text: string): readonly string[] {
  const documents: string[] = [];
  let depth = 0;
  let start = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = depth > 0;
    else if (sign === '{' || sign === '[') {
      if (depth === 0) start = at;
      depth += 1;
    } else if ((sign === '}' || sign === ']') && depth > 0) {
      depth -= 1;
      if (depth === 0) documents.push(text.slice(start, at + 1));
      if (documents.length > mostDocuments) return [text];
    }
  }
  return depth === 0 && documents.length > 1 ? documents : [text];
}
