import { pageEntities } from '../page-entities.ts';

/** Longer texts are looked at as they stand. */
const longest = 1_000_000;
/** What a JWK is known by; these letters stay as they are in each encoding. PEM is seen in all of them as it stands. */
const ofKey = /kty|crv/;
/** Pieces of a text that code puts together; in front of each may stand a mark of a mail, a number of the line, the name of the file. */
const joint = /\\?(["'`])[ \t]{0,20}(?:[+.][ \t]{0,20}|[+.]?[ \t]{0,20}\\?\r?\n[^"'`\r\n]{0,80})\1/g;
/** A value in quotation marks that line ends cut, as mails, terminals and chats fold it: a margin, or a mark of a mail, comes in. */
const folded =
  /(["'])(?:[\w=-]{0,200}(?:[ \t]{0,4}\r?\n[ \t>|]{0,40}[\w=-]{1,200}){1,80}(?:[ \t]{0,4}\r?\n[ \t>|]{0,40})?|[\w=-]{1,200}[ \t]{0,4}\r?\n[ \t>|]{0,40})\\{0,7}\1/g;
/** With the sign of a fold at the end of a line (RFC 2045 §6.7). */
const fold = /=?[ \t]{0,4}\r?\n[ \t>|]{0,40}/g;
const fewestInLine = 40;

/** A text whose pieces, or whose lines of one width, belong together, as one; `undefined` where it has none, or shows no key. */
export function asOnePiece(text: string): string | undefined {
  if (text.length > longest || !ofKey.test(text)) return undefined;
  const joined = text.replace(folded, (cut) => cut.replace(fold, '')).replace(joint, '');
  // Pieces of code may be of one width, too: what stands in front of each is no part of them.
  const whole = joined === text ? withoutWidth(text) : joined;
  return whole === text ? undefined : whole;
}

function withoutWidth(text: string): string {
  const lines = text.split(/\r?\n/);
  const width = text.search(/\r?\n/);
  const isWrapped =
    width >= fewestInLine && lines.slice(1, -1).every((line) => line.trimStart().length === width);
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
