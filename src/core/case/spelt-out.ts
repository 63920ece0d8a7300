import { pageEntities } from '../page-entities.ts';

/** Longer texts are looked at as they stand. */
const longest = 1_000_000;
/**
 * What a JWK is known by; these letters stay as they are in each encoding, but a line may end between them. PEM is seen in all of them as
 * it stands.
 */
const ofKey = /k(?:[=\\]?\r?\n[ \t>|]{0,40})?t(?:[=\\]?\r?\n[ \t>|]{0,40})?y|crv/;
/** Pieces of a text that code puts together; in front of each may stand a mark of a mail, a number of the line, the name of the file, and no comma. */
const joint = /\\?(["'`])[ \t]{0,20}(?:[+.][ \t]{0,20}|[+.]?[ \t]{0,20}\\?\r?\n[^"'`,\r\n]{0,80})\1/g;
/**
 * A name or a value in quotation marks that line ends cut, as mails, terminals and chats fold it: a margin, or a mark of a mail, comes in,
 * and a sign of the fold may stand in front (RFC 2045 §6.7). A value without them fills its line and goes on in lines of its own.
 */
const folded =
  /(["'])(?:[\w=-]{0,200}(?:\\?[ \t]{0,4}\r?\n[ \t>|]{0,40}[\w=-]{1,200}){1,80}(?:\\?[ \t]{0,4}\r?\n[ \t>|]{0,40})?|[\w=-]{1,200}\\?[ \t]{0,4}\r?\n[ \t>|]{0,40})\\{0,7}\1/g;
const foldedBare =
  /^[ \t>|-]{0,40}[a-z]{1,4}[ \t]{0,4}[:=][ \t]{0,4}[\w-]{30,200}(?:[=\\]?[ \t]{0,4}\r?\n[ \t>|]{0,40}[\w-]{1,200}(?=[=\\]?[ \t]{0,4}\r?$)){1,80}/gm;
/** A fold between a name and its value. */
const between =
  /(?<=(?:["']|[{,\s]\w{1,3})[ \t]{0,4}(?::|=>)[ \t]{0,4})[=\\]?\r?\n[ \t>|]{0,40}(?=\\{0,7}["'])|(?<=["']|[{,\s]\w{1,3})[ \t]{0,4}[=\\]?\r?\n[ \t>|]{0,40}(?=:|=>)|(?<=["'][ \t]{0,4}=)\r?\n[ \t|]{0,40}(?=>)/g;
/** A percent sign or an entity that a line end cuts. */
const foldedSign =
  /%(?:[=\\]?\r?\n[ \t>|]{0,40})?[2-7](?:[=\\]?\r?\n[ \t>|]{0,40})?[\dA-Fa-f]|&(?:(?:[=\\]?\r?\n[ \t>|]{0,40})?[a-z#\d]){2,5}(?:[=\\]?\r?\n[ \t>|]{0,40})?;/g;
const fold = /[=\\]?[ \t]{0,4}\r?\n[ \t>|]{0,40}/g;
const fewestInLine = 40;

/** A text whose pieces, or whose lines of one width, belong together, as one; `undefined` where it has none, or shows no key. */
export function asOnePiece(text: string): string | undefined {
  if (text.length > longest || !ofKey.test(text)) return undefined;
  const joined = text
    .replace(between, '')
    .replace(folded, unfolded)
    .replace(foldedBare, unfolded)
    .replace(joint, '');
  // Pieces of code may be of one width, too: what stands in front of each is no part of them.
  const whole = joined === text ? withoutWidth(text) : joined;
  return whole === text ? undefined : whole;
}

const unfolded = (cut: string): string => cut.replace(fold, '');

function withoutWidth(text: string): string {
  const bare = text.replace(/^[ \t>|]{1,40}/gm, '');
  const width = bare.search(/\r?\n/);
  const lines = bare.split(/\r?\n/);
  const isWrapped = width >= fewestInLine && lines.slice(1, -1).every((line) => line.length === width);
  return isWrapped ? lines.join('') : text;
}

/** A text with its percent signs, entities of a page, backslashes and hard blanks decoded; `undefined` where it has none, or shows no key. */
export function speltOut(text: string): string | undefined {
  if (text.length > longest || !ofKey.test(text)) return undefined;
  const plain = percentDecoded(percentDecoded(text.replace(foldedSign, unfolded)))
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
