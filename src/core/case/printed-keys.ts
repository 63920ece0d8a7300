/** What programs, tables and mails put around a name or a value; bounded, as nothing else stands there twice. */
const around = '(?:["\'`“”‘’*|│\\[(]|&quot;|&#39;){0,3}';
const behind = '(?:["\'`“”‘’*|│\\])]|&quot;|&#39;){0,3}';
/** Between the two: `=>`, a colon, a comma, a tab, the bar of a table, the next line; the length that var_dump tells. */
const between = '[ \\t]{0,8}(?:=>|[:=,|│\\t]|(?=\\r?\\n))\\s{0,20}(?:string\\(\\d{1,5}\\) )?';
const member = new RegExp(
  `((?<![\\w$&\\\\.-])${around}(d|p|q|dp|dq|qi|k)${behind}${between}${around})([A-Za-z0-9_-]{20,}|[A-Za-z0-9+/]{20,})(?![\\w-])`,
  'g',
);
const isKey = /(?<![\w-])(?:kty|crv)(?![\w-])/;
const isSymmetric = /(?<![\w-])oct(?![\w-])/;

/**
 * A text without the private members of a JWK that a program printed, or that a table, a list or a mail with its own quotation marks
 * shows: `[d] => …`, `"d"=>"…"`, `{d=…}`, `d | …`. `removed` is told each name, and says what comes in place of its value. Linear.
 */
export function replacePrintedMembers(text: string, removed: (name: string) => string): string {
  if (!isKey.test(text)) return text;
  const holdsSecret = isSymmetric.test(text);
  return text.replace(member, (whole, open: string, name: string) =>
    name === 'k' && !holdsSecret ? whole : open + removed(name),
  );
}
