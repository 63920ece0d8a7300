import type { Span } from '../../case/case.ts';
import { skipOther } from './skip-source.ts';

/** The line that begins a function with a brace: a name, its arguments, and what no statement begins with. */
const braced =
  /^[ \t]{0,40}(?!(?:\}?[ \t]{0,8}(?:else|catch|finally)|if|for|foreach|while|switch|do|try|using|lock|with|return|new|await|throw|case|match)\b)(?=[^\n]{0,400}\b(?:function|func|fun|fn|async|[\w$]{1,60}[ \t]{0,4}\())[^\n{};]{0,400}\{[ \t]{0,8}\r?$/gm;
/** `def` of Python. */
const indented = /^([ \t]{0,40})(?:async[ \t]{1,8})?def[ \t]{1,8}\w{1,80}/gm;
const mostFunctions = 40;
const mostViews = 6;

/**
 * A piece of code as each of its functions that `sends` sees it: the others of that kind are blank in it, for what they call `body` is
 * another one. None where there is only one such function.
 */
export function viewsOfCode(text: string, sends: RegExp): readonly string[] {
  const sending = functionsIn(text).filter(({ start, end }) => sends.test(text.slice(start, end)));
  if (sending.length < 2) return [];
  return sending.slice(0, mostViews).map((seen) => {
    const others = sending.filter((other) => other !== seen);
    return others.reduce(
      (view, { start, end }) => view.slice(0, start) + blank(view.slice(start, end)) + view.slice(end),
      text,
    );
  });
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The bodies of the outermost functions. */
function functionsIn(text: string): readonly Span[] {
  const ofBraces = [...text.matchAll(braced)].slice(0, mostFunctions).map(({ index, 0: line }): Span => {
    const start = index + line.lastIndexOf('{');
    return { start, end: skipOther(text, start) };
  });
  const ofIndent = [...text.matchAll(indented)]
    .slice(0, mostFunctions)
    .map(({ index, 0: line, 1: indent = '' }): Span => {
      const start = index + line.length;
      return { start, end: endOfIndented(text, start, indent.length) };
    });
  const found = [...ofBraces, ...ofIndent].sort((a, b) => a.start - b.start);
  return found.filter(({ start }, at) => found.slice(0, at).every(({ end }) => end <= start));
}

/** The next line that stands no further in than `def`; the bracket that closes its arguments may. */
function endOfIndented(text: string, from: number, indent: number): number {
  let at = text.indexOf('\n', from) + 1;
  while (at > 0) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next < 0 ? text.length : next);
    if (line.trim() !== '' && line.search(/\S/) <= indent && !/^\s*\)/.test(line)) return at;
    at = next + 1;
  }
  return text.length;
}
