import { followAssignments } from '../request/follow-assignments.ts';

/** What a heading calls the thing below it. Names of parameters are none: their value may stand in the next line. */
const things =
  /^(?:requests?|responses?|answers?|repl(?:y|ies)|results?|output|jwks?|keys?|keysets?|callbacks?|calls?|attempts?|tr(?:y|ies))$/i;
/** The parts of one message: what stands below belongs to what stands above. */
const parts =
  /^(?:headers?|bod(?:y|ies)|data|payload|fields?|param(?:eter)?s?|ur[il]s?|method|time|duration|status|code|ids?|type|size)$/i;
const word = /^[\w'’./()&:-]{1,30}$/;
const mostWords = 6;
const longest = 80;
/** The variables of a file for an editor hold for all of it. */
const definition = /^@[\w.-]{1,100}[ \t]*=/m;

/**
 * The things of a ticket, each without the heading above it: `Token request:`, `## Response`, `--- JWKS ---`. A script whose variables
 * are used further down stays whole. Linear.
 */
export function splitSections(text: string): readonly string[] {
  const lines = text.split('\n');
  const headings = lines.flatMap((line, at) => (isHeading(line) && !isIndented(lines, at) ? [at] : []));
  if (headings.length === 0 || definition.test(text) || followAssignments(text) !== undefined) return [text];
  const bounds = [-1, ...headings, lines.length];
  return bounds
    .slice(0, -1)
    .map((start, index) => lines.slice(start + 1, bounds[index + 1]).join('\n'))
    .filter((section) => section.trim() !== '');
}

function isHeading(line: string): boolean {
  if (line.length > longest || !/[a-z]/i.test(line) || /^-----(?:BEGIN|END) /.test(line)) return false;
  const bare = line.trim();
  const words = bare
    .replace(/^[^\p{L}\d]{1,12}/u, '')
    .replace(/[^\p{L}\d)]{1,12}$/u, '')
    .split(/\s+/);
  if (words.length > mostWords || !words.every((one) => word.test(one) && !parts.test(one))) return false;
  // A keyword of Python, and a rule with words in it.
  if (/^try:$/i.test(bare)) return false;
  if (/^[-=]{2,40}[ \t]/.test(bare) && /[ \t][-=]{2,40}$/.test(bare)) return true;
  if (/^(?:[#*=_]|--)|[:*=_]$/.test(bare)) return words.some((one) => things.test(one));
  return /^[A-Z]/.test(bare) && words.length <= 2 && things.test(words.at(-1) ?? '');
}

/** What is set in below a name with a colon is a member of an object. */
function isIndented(lines: readonly string[], heading: number): boolean {
  const next = lines.slice(heading + 1, heading + 20).find((line) => line.trim() !== '');
  return next !== undefined && /^[ \t]+[^\s{[]/.test(next);
}
