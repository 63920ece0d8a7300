/** What programs, tables and mails put around a name or a value; bounded, as nothing else stands there twice. */
const around = '(?:["\'`“”‘’*|│\\[(]|&quot;|&#39;){0,3}';
const behind = '(?:["\'`“”‘’*|│\\])]|&quot;|&#39;){0,3}';
/** Between the two: `=>`, a colon, a comma, a tab, the bar of a table, the next line; the length that var_dump tells. */
const between = '[ \\t]{0,8}(?:=>|[:=,|│\\t]|(?=\\r?\\n))\\s{0,20}(?:string\\(\\d{1,5}\\) )?';
const value = '([A-Za-z0-9_-]{20,}|[A-Za-z0-9+/]{20,})(?![\\w-])';
const member = new RegExp(
  `((?<![\\w$&?\\\\.-])${around}(d|p|q|dp|dq|qi|k)${behind}${between}${around})${value}`,
  'g',
);
/** A variable for one number of a key: `PRIVATE_KEY_D=…`, `jwk.d = …`. */
const ofVariable = new RegExp(`((?:jwk|key)[._](d|p|q|dp|dq|qi)${behind}${between}${around})${value}`, 'gi');
const isKey = /(?<![\w-])(?:kty|crv)(?![\w-])/;
const isSymmetric = /(?<![\w-])oct(?![\w-])/;

/**
 * How long private numbers are in base64url: of the curves (RFC 7518 §6.2.2.1, RFC 8037 §2), of RSA with 2048, 3072 and 4096 bits and of
 * its primes. A program may have left out a zero in front.
 */
const lengths = { d: [43, 64, 76, 88, 342, 512, 683], prime: [171, 256, 342] } as const;
const mostLeftOut = 2;

/** A number of a key, though nothing beside it says so: as long as one, and neither a word nor hexadecimal nor the beginning of a token. */
function isPrivateNumber(name: string, value: string): boolean {
  if (name === 'k') return false;
  const known: readonly number[] = lengths[name === 'd' ? 'd' : 'prime'];
  const isSoLong = known.some((length) => value.length <= length && value.length >= length - mostLeftOut);
  return (
    isSoLong && /[A-Z]/.test(value) && /[a-z]/.test(value) && /\d/.test(value) && !value.startsWith('ey')
  );
}

/**
 * A text without the private members of a JWK that a program printed, or that a table, a list or a mail with its own quotation marks
 * shows: `[d] => …`, `"d"=>"…"`, `{d=…}`, `d | …`; also one that stands alone and can be nothing else. `removed` is told each name, and
 * says what comes in place of its value. Linear.
 */
export function replacePrintedMembers(text: string, removed: (name: string) => string): string {
  const isShown = isKey.test(text);
  const holdsSecret = isSymmetric.test(text);
  const isMember = (name: string): boolean => isShown && (name !== 'k' || holdsSecret);
  return text
    .replace(member, (whole, open: string, name: string, value: string) =>
      isMember(name) || isPrivateNumber(name, value) ? open + removed(name) : whole,
    )
    .replace(ofVariable, (whole, open: string, name: string, value: string) =>
      isPrivateNumber(name.toLowerCase(), value) ? open + removed(name.toLowerCase()) : whole,
    );
}
