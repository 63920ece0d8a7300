import { isRedirectLine } from '../case/recognise-redirect.ts';
import { endOfForm } from '../request/form-end.ts';
import { joinedForm } from '../request/joined-form.ts';
import { readShownRequest } from '../request/program-output/read-shown-request.ts';
import { chooseCalls } from './choose-calls.ts';
import { counted, type Imported, type ImportedCall, listed } from './imported.ts';
import { fillBudget, knownAddress, Variables } from './variables.ts';

const separator = /^###/;
const methods = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS';
const requestLine = new RegExp(
  `^(?:(${methods})[ \\t]+(?=https?://|\\{\\{|/)|(?=https?://|\\{\\{))(\\S.*?)(?:[ \\t]+HTTP/\\d(?:\\.\\d)?)?[ \\t]*$`,
);
const definition = /^@([\w.-]{1,100})[ \t]*=[ \t]*(?![ \t])(.*)$/;
const directive = /^(?:#|\/\/)[ \t]*@([\w-]{1,40})[ \t]*(?![ \t])(.*)$/;
const comment = /^(?:#|\/\/)/;
/** What no other text has: definitions, directives, scripts. */
const marks = [definition, directive, /^[<>] ?\{%/, /^<>? \.{0,2}[\w/\\]/];

/** A request of the file, before its variables are filled in. */
interface Block {
  readonly lines: readonly string[];
  /** Behind `###`. */
  readonly title: string;
}

/**
 * Reads a `.http` or `.rest` file of VS Code REST Client or the JetBrains HTTP Client: requests between `###`, `@name = value`,
 * `{{name}}`, `# @name`, response handlers. `undefined` for any other text; never fails.
 */
export function readHttpFile(text: string): Imported | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const isMarked = lines.some((line) => separator.test(line) || isMarkOfItsOwn(line));
  const isTemplate = /\{\{[^{}\n]+\}\}/.test(text) && new RegExp(`^(?:${methods}) \\S`, 'm').test(text);
  // What a console shows may hold a variable that had no value.
  if (!isMarked && (!isTemplate || readShownRequest(text) !== undefined)) return undefined;
  const values = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = line.length > 100_000 ? [] : (definition.exec(line) ?? []);
    if (name !== undefined && value !== undefined) values.set(name, value.trim());
  }
  const blocks = blocksOf(lines);
  const budget = fillBudget();
  const read = blocks.map((block) => readBlock(block, new Variables([values], budget)));
  const calls = read.flatMap((found) => (found === undefined ? [] : [found.call]));
  const chosen = chooseCalls(calls, 'person');
  if (chosen.request === undefined && chosen.pushed === undefined) return undefined;
  const rest = blocks.filter((block, at) => read[at] === undefined && block.lines.some(isContent));
  // Headings of Markdown look like separators: a report with prose between them, and none of the other marks.
  if (rest.length > 0 && !isTemplate && !lines.some(isMarkOfItsOwn)) return undefined;
  return {
    what: `A .http file of ${counted(calls.length, 'request')}`,
    ...chosen,
    rest: [
      ...rest.map(({ lines }) => lines.join('\n')),
      ...read.flatMap((found) => (found === undefined ? [] : [found.beside])),
    ]
      .filter((text) => text !== '')
      .join('\n\n'),
  };
}

function isMarkOfItsOwn(line: string): boolean {
  return marks.some((mark) => mark.test(line.slice(0, 300)));
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: { lines: string[]; title: string }[] = [{ lines: [], title: '' }];
  for (const line of lines) {
    if (separator.test(line)) blocks.push({ lines: [], title: line.replace(/^#+/, '').trim() });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

function isContent(line: string): boolean {
  return line.trim() !== '' && !comment.test(line) && !definition.test(line.slice(0, 300));
}

/** A request, and what stands beside it: redirects above, and below its form the answer in a ticket, or words. */
interface ReadBlock {
  readonly call: ImportedCall;
  readonly beside: string;
}

function readBlock({ lines, title }: Block, variables: Variables): ReadBlock | undefined {
  const first = lines.findIndex((line) => isContent(line) && !isRedirectLine(line.slice(0, 8_000)));
  const [, method = 'GET', start] = requestLine.exec(lines[first]?.slice(0, 8_000) ?? '') ?? [];
  if (first < 0 || start === undefined) return undefined;
  const notices: string[] = [];
  let at = first + 1;
  let address = start;
  // A long query goes on in indented lines.
  const isMore = (line = ''): boolean => /^[ \t]+\S/.test(line);
  for (; isMore(lines[at]); at += 1) address += String(lines[at]).trim();
  const headers: (readonly [string, string])[] = [];
  for (let line = lines[at]; line !== undefined && line.trim() !== ''; at += 1, line = lines[at]) {
    // `#` may begin the name of a header (RFC 9110 §5.6.2): to both clients it begins a comment.
    if (comment.test(line)) continue;
    const [, name, value] = /^([^\s:]{1,200}):[ \t]*(?![ \t])(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) break;
    headers.push([variables.fill(name), variables.fill(value.trimEnd())]);
  }
  const { body, behind } = bodyOf(lines.slice(at), headers, variables, notices);
  const isHost = ([name]: readonly [string, string]): boolean => name.toLowerCase() === 'host';
  const host = headers.find(isHost)?.[1];
  const isKnown = host !== undefined && !host.includes('<');
  const url = knownAddress(variables.fill(address));
  const call = {
    name: nameOf(lines.slice(0, first), title),
    method,
    url: url.startsWith('/') && isKnown ? `https://${host}${url}` : url,
    // A name that stands for the host would be taken for it.
    headers: isKnown ? headers : headers.filter((header) => !isHost(header)),
    body,
    notices: [...notices, ...variableNotices(variables)],
  };
  const above = lines.slice(0, Math.max(first, 0)).filter((line) => isRedirectLine(line.slice(0, 8_000)));
  return { call, beside: [...above, behind].filter((text) => text !== '').join('\n\n') };
}

function nameOf(before: readonly string[], title: string): string {
  const named = before
    .map((line) => directive.exec(line.slice(0, 300)))
    .find((found) => found?.[1] === 'name');
  return named?.[2]?.trim() || title;
}

function bodyOf(
  lines: readonly string[],
  headers: readonly (readonly [string, string])[],
  variables: Variables,
  notices: string[],
): { readonly body: string; readonly behind: string } {
  const kept: string[] = [];
  let isScript = false;
  for (const line of lines) {
    if (/^[<>] ?\{%/.test(line)) {
      notices.push('A script beside the request was not run.');
      isScript = true;
    }
    if (isScript) isScript = !line.includes('%}');
    else if (/^(?:<>|>>?!?|<@?\w*) +\S/.test(line)) {
      if (/^<[^>]/.test(line))
        notices.push(
          `The body stands in a file, ${listed([line.replace(/^<@?\w*\s+/, '')])}: add it, or paste what was sent.`,
        );
    } else kept.push(line);
  }
  const text = kept.join('\n').trim();
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  // In a ticket the answer, words or settings follow.
  const formEnd = endOfForm(text, 0) ?? text.length;
  const isOver = text[formEnd - 1] !== '&';
  const body = isOver ? text.slice(0, formEnd) : text;
  return {
    body: variables.fill(/urlencoded/i.test(type) ? joinedForm(body) : body),
    behind: variables.fill(isOver ? text.slice(formEnd).trim() : ''),
  };
}

function variableNotices(variables: Variables): readonly string[] {
  const missing = [...variables.missing, ...variables.made];
  if (missing.length === 0) return [];
  const verb = missing.length === 1 ? 'has no value' : 'have no values';
  return [
    `${listed(missing)} ${verb} in the file. Put the values as sent into the fields; environment files are not read.`,
  ];
}
