import { rootPrompt } from '../request/curl-command.ts';
import { listedParameters, listWithin } from '../request/listed-parameters.ts';
import { readShell } from '../request/shell-words.ts';
import { isRedirectLine } from './recognise-redirect.ts';

const command =
  /^(?:[$%>+] |PS [A-Za-z]:\\[^>]*> ?|[A-Za-z]:\\[^>]*>|[^\s@]+@[^\s@]+[:~$#] *)?(?:\w+=\S* )*(?:\S*\/)?curl(?:\.exe)?\s/;
const rootCommand = new RegExp(rootPrompt.source);
const isRequestLine = /^(?:GET|POST|PUT|DELETE|HEAD|OPTIONS) \S+ HTTP\/\d/;
/** Lines at which another thing begins. */
const begins = [command, isRequestLine, /^(?:< )?HTTP\/\d(?:\.\d)? \d{3}/] as const;

/** The first line of a request, as documents and files of editors write it. */
const isWrittenLine = /^(?:POST|PUT) (?:https?:\/\/|\/)\S{1,4000}[ \t]*\r?$/;
const isWritten = (line: string, next = ''): boolean =>
  isWrittenLine.test(line.slice(0, 4_100)) && /^[A-Za-z][\w-]{1,40}: ?\S/.test(next);
const longestLine = 8_000;
const mostParts = 1_000;
/** A line of a list of parameters. */
const morePairs =
  /^[ \t]{0,20}[|*"'`-]{0,3}[ \t]{0,4}(?:grant_type|client_assertion(?:_type)?|code_verifier|redirect_uri)["'`]?[ \t]{0,4}(?:[=:|\t]|\r?$)/m;
const token = /^\s*eyJ[\w-]+(?:\.[\w-]*){2,4}\s*$/;
/** Part of a token that was wrapped, and no ruler. */
const tokenPart = /^\s*(?!-{2,}\s*$)[\w.-]+\s*$/;

/** A whole token in a line of its own, neither begun in the line before nor continued in the next; another may stand there. */
function isTokenAlone(lines: readonly string[], index: number): boolean {
  const isFree = (line: string | undefined): boolean =>
    line === undefined || !tokenPart.test(line) || token.test(line);
  return token.test(lines[index] ?? '') && isFree(lines[index - 1]) && isFree(lines[index + 1]);
}
const isResponseLine = (line: string): boolean => /^(?:< )?HTTP\/\d/.test(line);

/** A blank line, the beginning of an object or of an answer, the end of an object that stood on several lines. */
const betweenParts =
  /\n(?:[ \t]*\r?\n|(?=[ \t]*\{|HTTP\/\d))|(?<=\n[ \t]{0,80}[}\]]\r?)\n(?![ \t]{0,80}[}\]])/g;

/** Splits a terminal log into its commands, requests and answers; anything else stays in one piece. Linear. */
export function splitPaste(text: string): readonly string[] {
  const lists = splitLists(text);
  if (lists !== undefined)
    return [...splitPaste(lists.before), lists.list, ...splitPaste(lists.after)].filter(
      (part) => part.trim() !== '',
    );
  const starts: number[] = [];
  let at = 0;
  let continued = false;
  let inAnswerHead = false;
  let inMessage = false;
  const lines = text.split('\n');
  const hasCommand = lines.some((line) => command.test(line.slice(0, 400)));
  const patterns = hasCommand ? begins : [...begins, rootCommand];
  for (const [index, line] of lines.entries()) {
    const starting =
      !continued &&
      (patterns.some((pattern) => pattern.test(line.slice(0, 400))) || isWritten(line, lines[index + 1]));
    // `100 Continue`, a proxy's answer and a redirect belong to the answer that follows.
    const another = isResponseLine(line) && inAnswerHead;
    if (starting && !another) starts.push(at);
    inMessage ||= starting;
    if (!inMessage && isTokenAlone(lines, index)) starts.push(at, at + line.length + 1);
    // Behind a blank line a body was shown, unless the next head follows.
    if (isResponseLine(line)) inAnswerHead = true;
    else if (starting || (line.trim() !== '' && (lines[index - 1] ?? '').trim() === '')) inAnswerHead = false;
    // A redirect in a line of its own is a thing by itself, and another one begins behind it.
    if (!starting && !continued && isRedirectLine(line.slice(0, longestLine))) {
      starts.push(at, at + line.length + 1);
      inAnswerHead = false;
    }
    continued = /[\\^`]\r?$/.test(line);
    at += line.length + 1;
  }
  if (starts.length === 0) return [text];
  const bounds = [0, ...starts];
  return bounds
    .map((start, index) => text.slice(start, bounds[index + 1] ?? text.length))
    .filter((part) => part.trim() !== '')
    .map((part, index, parts) => (index === parts.length - 1 ? part : withoutBlankEnd(part)))
    .map((part, index) => (index === 0 ? part : part.replace(/^[ \t\r\n]*\n/, '')))
    .flatMap((part, index) => (index === 0 && starts[0] !== 0 ? splitPaste(part) : splitCurlOutput(part)));
}

/**
 * A list of parameters, whose values may stand in lines of their own, and what stands around it: it ends at a blank line, an object, an
 * answer, or where lines stop being parameters. Within a request or a command there is none. Linear.
 */
function splitLists(text: string): { before: string; list: string; after: string } | undefined {
  if (!/\b(?:grant_type|client_assertion)\b/i.test(text)) return undefined;
  const isMessage = (line: string): boolean =>
    command.test(line) || isRequestLine.test(line) || isWrittenLine.test(line);
  if (text.split('\n').some((line) => isMessage(line.slice(0, 400)))) return undefined;
  const gaps = [...text.matchAll(betweenParts)];
  if (gaps.length >= mostParts) return undefined;
  const starts = [0, ...gaps.map((gap) => gap.index + gap[0].length)];
  const ends = [...gaps.map((gap) => gap.index), text.length];
  const parts = starts.map((start, at) => text.slice(start, ends[at]));
  const whole = parts.findIndex((part) => listedParameters(part) !== undefined);
  const runs = whole < 0 ? parts.map(listWithin) : [];
  const at = whole < 0 ? runs.findIndex((run) => run !== undefined) : whole;
  const [above = [], list = parts[at], below = []] = runs[at] ?? [];
  const before = [...(at > 0 ? [text.slice(0, ends[at - 1])] : []), ...above].join('\n\n');
  const next = starts[at + 1];
  const after = [...below, ...(next === undefined ? [] : [text.slice(next)])].join('\n\n');
  // A value that ends with a line break makes two lists of one.
  if (list === undefined || morePairs.test(before) || morePairs.test(after)) return undefined;
  return { before, list, after };
}

/** Blank lines in front of the next thing separate the two; they are no part of a body. */
function withoutBlankEnd(text: string): string {
  // Blanks on the last line itself stay: they may be the fault.
  return text.slice(0, text.indexOf('\n', text.trimEnd().length) + 1);
}

/** What curl shows, and what somebody put below the command: with or without a name, a print, a form, code. */
const isOutput =
  /^\s*(?:[a-z][\w .-]{0,40}[:=]\s{0,4})?(?:\{["']|\{\s*$|\[\s*$|\[\{|<!doctype|<html|-----BEGIN |curl: \()|^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\{\w{2,40}=|Array\s*$|URLSearchParams \{|error(?:_\w{1,30})?=\S|(?:grant_type|response_type|scope|state|nonce|code|client_id|client_assertion(?:_type)?|redirect_uri|code_verifier)=[^\s&]*&|(?:import|from|using|package) [\w.{]|(?:const|let|var) \w|<\?php|\w+ := |\w+ = (?:await )?\w+\.\w+\()/i;

/** A curl command without `-i` is followed by the bare body: JSON or HTML on a line of its own. */
function splitCurlOutput(text: string): readonly string[] {
  if (!/\bcurl(?:\.exe)?\s/i.test(text.slice(0, 200))) return [text];
  let at = 0;
  let isFree = false;
  let inQuotes = false;
  let before = '';
  const documents = readShell(text).flatMap(({ input }) => input?.document ?? []);
  for (const line of text.split('\n')) {
    const inDocument = documents.some(({ start, end }) => at >= start && at <= end);
    const isShown = isOutput.test(line.slice(0, 400)) || (token.test(line) && /['"]\s*$/.test(before));
    if (isFree && !inQuotes && !inDocument && isShown) return [text.slice(0, at), text.slice(at)];
    // Behind an odd number of single quotes a line stands inside a quoted body.
    if (line.split("'").length % 2 === 0) inQuotes = !inQuotes;
    isFree = !/[\\^`]\r?$/.test(line);
    before = line;
    at += line.length + 1;
  }
  return [text];
}
