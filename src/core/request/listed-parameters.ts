import { namesOfLogin, namesOfOthers } from './known-names.ts';
import { parameters } from './parameters.ts';
import { formDecode } from './parse-form.ts';
import { isDescription } from './printed/described.ts';

const aliases = Object.values(parameters).flatMap((info): readonly string[] => info.aliases);
/** A list may hold names of both. */
const names: ReadonlySet<string> = new Set([...Object.keys(parameters), ...namesOfLogin]);
const otherNames = new Set([...aliases, ...namesOfOthers]);
const mostPairs = 40;
/** What browsers, proxies and tables write above a list and around it. */
const heading =
  /^(?:form[ -]?data|query string parameters|(?:request )?payload|request (?:data|body)|body|(?:url-?encoded )?form(?: parameters)?|params|parameters|view (?:source|parsed|decoded|url[ -]encoded)|(?:\(index\)|name|key|param(?:eter)?)\W+values?):?$/i;
const ruler = /^[|+\-=:\s─┌┐└┘├┤┬┴┼═╔╗╚╝╟╢╤╧╪]+$/;

/**
 * Parameters that stand line by line, as a log, a settings file, a mail, a table or the tools of a browser show them: `name=value`, `name: value`,
 * `| name | value |`, a name and its value in the line below; each name known. A body holds an ampersand between pairs, whatever breaks its lines.
 * `undefined` for any other text.
 */
export function listedParameters(text: string): Readonly<Record<string, string>> | undefined {
  const lines = withoutLineSigns(
    text
      .trim()
      .split('\n', mostPairs * 3)
      .map(bareLine)
      .filter((line) => line !== '' && !heading.test(line)),
  );
  if (lines.length < 2) return undefined;
  const pairs = lines.some(joinsPairs) ? [undefined] : lines.map(pairIn);
  const found = pairs.every((pair) => pair !== undefined) ? pairs : alternating(lines);
  if (
    found === undefined ||
    found.length > mostPairs ||
    isDescription(found) ||
    !found.some(([name]) => names.has(name))
  )
    return undefined;
  const all = new Map(found);
  // Without both, it is no whole pushed request: what belongs to the login alone would make it one that lacks the rest.
  const isPushed = all.has('response_type') && all.has('client_assertion');
  if (!isPushed) for (const name of namesOfLogin) all.delete(name);
  return all.size === 0 ? undefined : Object.fromEntries(isEncoded(all) ? decoded(all) : all);
}

/** The lines of a form: of a list that shows what was sent, one value may still be encoded, but not each. */
function isEncoded(all: ReadonlyMap<string, string>): boolean {
  const addresses = [...all.values()].filter((value) => /^(?:https?|urn)(?::|%3A)/i.test(value));
  return addresses.length > 1 && addresses.every((value) => !value.includes(':'));
}

function decoded(all: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...all].map(([name, value]) => [name, formDecode(value)]));
}

type Lines = readonly string[];

/** Such a list with other lines directly above or below it; `undefined` where there is none, or its lines are those of an object. */
export function listWithin(text: string): readonly [above: Lines, list: string, below: Lines] | undefined {
  const lines = text.split('\n');
  const isPair = (line: string): boolean => pairIn(bareLine(line)) !== undefined;
  const start = lines.findIndex((line, at) => isPair(line) && isPair(lines[at + 1] ?? ''));
  if (start < 0) return undefined;
  const length = lines.slice(start).findIndex((line) => !isPair(line));
  const end = length < 0 ? lines.length : start + length;
  const [above, below] = [lines.slice(0, start), lines.slice(end)];
  if (/[[{(,]\s*$/.test(above.at(-1) ?? '') || /^\s*[\])}]/.test(below[0] ?? '')) return undefined;
  const list = lines.slice(start, end).join('\n');
  const together = (some: Lines): Lines => (some.length === 0 ? [] : [some.join('\n')]);
  return listedParameters(list) === undefined ? undefined : [together(above), list, together(below)];
}

/** Without what a list or a table draws: bullets, bars, backticks, asterisks. A bar parts a name from its value. */
function bareLine(line: string): string {
  const trimmed = line.trim();
  if (ruler.test(trimmed)) return '';
  const cells = /^[|│║](.*)[|│║]$/.exec(trimmed)?.[1]?.trim();
  if (cells === undefined)
    return trimmed.replace(/^[-*•][ \t]{1,4}/, '').replace(/^\*\*([\w.-]{1,60}):?\*\*:?/, '$1:');
  // A table of a console counts its rows.
  return cells.replace(/^\d{1,3}\s*[|│║]\s*/, '').replace(/[|│║]/, '\t');
}

/** An ampersand in the query of an address joins no pairs of the body, unless a parameter stands behind it. */
function joinsPairs(line: string): boolean {
  if (!line.includes('&')) return false;
  const query = /^https?:\/\/[^\s?]+\?(\S+)$/.exec(pairIn(line)?.[1] ?? '')?.[1];
  return (
    query === undefined ||
    query.split('&').some((pair) => pair === '' || nameIn(pair.split('=', 1)[0] ?? '') !== undefined)
  );
}

type Pair = readonly [name: string, value: string];

function pairIn(line: string): Pair | undefined {
  const parting = /=>|->|→|[=:\t]|,(?! )/.exec(line);
  const name = parting === null ? undefined : nameIn(line.slice(0, parting.index));
  if (parting === null || name === undefined) return undefined;
  const [sign] = parting;
  const value = line
    .slice(parting.index + sign.length)
    .replace(/[ \t]#[ \t].*/s, '')
    .trim();
  // A third column describes.
  if (sign === '\t' && /[ \t][|│║][ \t]/.test(value)) return undefined;
  const quoted = /^(["'`])([^"'`]*)\1[,;]?$/.exec(value)?.[2];
  return [name, quoted ?? value];
}

/** A sign at the end of each line, the last at most without it, parts the lines, and belongs to no value. */
function withoutLineSigns(lines: readonly string[]): readonly string[] {
  const sign = lines[0]?.slice(-1);
  if (sign !== ',' && sign !== ';') return lines;
  if (!lines.slice(0, -1).every((line) => line.endsWith(sign))) return lines;
  return lines.map((line) => (line.endsWith(sign) ? line.slice(0, -1) : line));
}

/** A name in one line and its value in the next, as the newer tools of browsers are copied. One alone could be any two words. */
function alternating(lines: readonly string[]): readonly Pair[] | undefined {
  if (lines.length % 2 !== 0 || lines.length < 6) return undefined;
  const pairs: Pair[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const name = nameIn((lines[at] ?? '').replace(/:$/, ''));
    if (name === undefined) return undefined;
    pairs.push([name, lines[at + 1] ?? '']);
  }
  return pairs;
}

function nameIn(text: string): string | undefined {
  const name = text.trim().replace(/^["'`]|["'`]$/g, '');
  if (names.has(name) || otherNames.has(name)) return name;
  // The variables of an environment have the same names in capitals.
  const small = name.toLowerCase();
  return name === name.toUpperCase() && names.has(small) ? small : undefined;
}
