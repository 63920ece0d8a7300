import { pageEntities } from '../page-entities.ts';

/** Longer texts are looked at as they stand. */
const longest = 1_000_000;
/** What a JWK is known by; these letters stay as they are in each encoding. PEM is seen in all of them as it stands. */
const ofKey = /kty|crv/;
/** Pieces of a text that code puts together; in front of each may stand a mark of a mail, a number of the line, the name of the file. */
const joint = /\\?(["'`])[ \t]{0,20}(?:[+.][ \t]{0,20}|[+.]?[ \t]{0,20}\\?\r?\n[^"'`\r\n]{0,80})\1/g;
const fewestInLine = 40;

/** A text whose pieces, or whose lines of one width, belong together, as one; `undefined` where it has none, or shows no key. */
export function asOnePiece(text: string): string | undefined {
  if (text.length > longest || !ofKey.test(text)) return undefined;
  const joined = text.replace(joint, '');
  // Pieces of code may be of one width, too: what stands in front of each is no part of them.
  const whole = joined === text ? withoutWidth(text).replace(joint, '') : joined;
  return whole === text ? undefined : whole;
}

function withoutWidth(text: string): string {
  const lines = text.split(/\r?\n/);
  const [first = '', ...others] = lines;
  const width = first.length;
  const isWrapped =
    width >= fewestInLine &&
    others.length > 0 &&
    others.slice(0, -1).every((line) => line.trimStart().length === width);
  return isWrapped ? lines.map((line) => line.trimStart()).join('') : text;
}

/** A text with its percent signs, entities of a page, backslashes and hard blanks decoded; `undefined` where it has none, or shows no key. */
export function speltOut(text: string): string | undefined {
  if (text.length > longest || !ofKey.test(text)) return undefined;
  const plain = percentDecoded(percentDecoded(text))
    .replace(/&(?:quot|#34|#39|apos|lt|gt|amp);/g, (sign) => pageEntities.get(sign) ?? sign)
    .replace(/\\{1,7}(["'])/g, '$1')
    .replace(/\\{1,7}n/g, '\n')
    .replaceAll('\u00a0', ' ');
  return plain === text ? undefined : plain;
}

/** Of ASCII and curved quotation marks only: what is decoded is looked at for a key. */
function percentDecoded(text: string): string {
  return text
    .replace(/%E2%80%9[CDcd]/gi, '"')
    .replace(/%E2%80%9[89]/gi, "'")
    .replace(/%([2-7][\dA-Fa-f]|0[AaDd9])/g, (_whole, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
}
