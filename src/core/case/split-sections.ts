import { followAssignments } from '../request/follow-assignments.ts';
import { isRedirectLine } from './recognise-redirect.ts';
import { splitMessage } from './split-message.ts';

/** What a heading calls the thing below it. Names of parameters are none: their value may stand in the next line. */
const things =
  /^(?:requests?|responses?|answers?|repl(?:y|ies)|results?|output|jwks?|keys?|keysets?|callbacks?|calls?|attempts?|tr(?:y|ies))$/i;
/** The parts of one message: what stands below belongs to what stands above. */
const parts =
  /^(?:headers?|bod(?:y|ies)|data|payload|fields?|param(?:eter)?s?|ur[il]s?|method|time|duration|status|ids?|type|size)$/i;
/** What programs write in front of a block. */
const keywords =
  /^(?:try|else|finally|do|default|except|class|struct|namespace|public|static|void|json|form)\b/i;
const word = /^[\w'’./()&:,-]{1,30}$/;
const mostWords = 10;
const longest = 80;
/** How a thing begins: a command, a message, an address, an object, a key, code. */
const begun =
  /^(?:(?:[$>%] )?curl(?:\.exe)?[ \t]|HTTP\/\d|(?:GET|POST|PUT) (?:https?:|\/)|https?:\/\/|\{[ \t]*(?:"|\r?$)|\[[ \t]*(?:\{|\r?$)|-----BEGIN |<(?:!doctype|html|\?php)|###[ \t]|@\w+[ \t]*=|\$\w+[ \t]*=|(?:import|from|using|const|let|var|await|final|HttpRequest|form) )/i;
/** The variables of a file for an editor hold for all of it. */
const definition = /^@[\w.-]{1,100}[ \t]*=/m;

/** A heading with the thing in the same line. */
const inline =
  /^([^:=\n]{1,60})(?::| =)[ \t]{1,4}(?=curl[ \t]|\{"|\[\{"|HTTP\/\d|(?:GET|POST|PUT) (?:https?:|\/)|https?:\/\/)/;

/** Names in front of an address that are no heading for it. */
const ofAddress = /^\W{0,4}(?:location|referer|origin|refresh|code|state|redirect_?ur[il])\W{0,4}$/i;

/**
 * The things of a ticket, each without the heading above it or in front of it: `Token request:`, `## Response`, `--- JWKS ---`. A script
 * whose variables are used further down stays whole. Linear.
 */
export function splitSections(text: string): readonly string[] {
  const lines = text.split('\n').flatMap(apartFromHeading);
  const headings = lines.flatMap((line, at) => (isHeading(lines, line, at) ? [at] : []));
  if (headings.length === 0 || definition.test(text) || followAssignments(text) !== undefined) return [text];
  const bounds = [-1, ...headings, lines.length];
  return bounds
    .slice(0, -1)
    .map((start, index) => lines.slice(start + 1, bounds[index + 1]).join('\n'))
    .flatMap((section) => (/^\s{0,80}[{[]/.test(section) ? splitMessage(section) : [section]))
    .filter((section) => section.trim() !== '');
}

function apartFromHeading(line: string): readonly string[] {
  const [whole, heading = ''] = inline.exec(line.slice(0, 200)) ?? [];
  const words = whole === undefined ? undefined : wordsOf(heading);
  if (whole === undefined || words === undefined) return [line];
  // Any words stand in front of a command, and what names a thing in front of the others, which headers hold too.
  const isCommand = /^curl[ \t]/.test(line.slice(whole.length, whole.length + 10));
  const names = isCommand || words.some((one) => things.test(one));
  if (!names && (ofAddress.test(heading) || !isRedirectLine(line.slice(whole.length, 8_000)))) return [line];
  return [`${heading}:`, line.slice(whole.length)];
}

/** The words of a line that holds nothing else. */
function wordsOf(line: string): readonly string[] | undefined {
  const words = line
    .trim()
    .replace(/^h[1-6]\. /, '')
    .replace(/^[^\p{L}\d]{1,12}/u, '')
    .replace(/[^\p{L}\d)]{1,12}$/u, '')
    .split(/\s+/);
  const areWords = words.every((one) => word.test(one) && !parts.test(one));
  return areWords && words.length <= mostWords ? words : undefined;
}

function isHeading(lines: readonly string[], line: string, at: number): boolean {
  if (line.length > longest || !/[a-z]/i.test(line)) return false;
  if (/^(?:-----(?:BEGIN|END) |(?:< )?HTTP\/\d)|[{[(]\s*$/.test(line)) return false;
  // The last option of a command, above the next one.
  if (/[\\^`]\r?$/.test(lines[at - 1] ?? '')) return false;
  const words = wordsOf(line);
  const next = lines.slice(at + 1, at + 20).find((other) => other.trim() !== '');
  // What is set in below a name with a colon is a member of an object.
  if (words === undefined || next === undefined || /^[ \t]+[^\s{[]/.test(next)) return false;
  const bare = line.trim();
  if (/\b(?:response|error|exit) code\b/i.test(bare)) return false;
  const isKeyword = keywords.test(words[0] ?? '');
  const isBegun =
    begun.test(next.trimStart().slice(0, 200)) ||
    (/^["']?eyJ[\w-]{10}/.test(next) &&
      !(words.length === 1 && /_|^dpop$|^authorization$/i.test(words[0] ?? '')));
  const names = words.some((one) => things.test(one));
  if (/^[-=]{2,40}[ \t]/.test(bare) && /[ \t][-=]{2,40}$/.test(bare)) return true;
  if (/^(?:#{1,6} |h[1-6]\. |[*=_]|--|\d{1,2}[.)] )|[:*=_]$/.test(bare))
    return (names || isBegun) && !(isKeyword && words.length === 1);
  if (isKeyword || !/^[A-Z]/.test(bare)) return false;
  return (words.length <= 2 && names) || (isBegun && (lines[at - 1] ?? '').trim() === '');
}
