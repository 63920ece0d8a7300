import type { Evidence, Finding, Outcome } from '../core/checks/outcome.ts';

/** All that an outcome says, line by line, to be kept beside a test and read by people. */
export function toldBy(outcome: Outcome): string {
  return linesOf(outcome).map(toKeep).join('\n');
}

function linesOf(outcome: Outcome): readonly string[] {
  switch (outcome.kind) {
    case 'passed':
      return ['passed'];
    case 'not-applicable':
      return [`not applicable: ${outcome.because}`];
    case 'cannot-tell':
      return [[`cannot tell, needs ${outcome.needs.join(', ')}`, outcome.because].filter(isSaid).join(': ')];
    case 'found':
      return linesOfFinding(outcome.finding);
  }
}

function linesOfFinding(finding: Finding): readonly string[] {
  const {
    certainty,
    severity,
    stage,
    title,
    evidence,
    steps = [],
    set,
    rules = [],
    explainsAway = [],
  } = finding;
  return [
    [certainty, severity, stage && `at ${stage}`].filter(isSaid).join(', '),
    title && `title: ${title}`,
    ...evidence.flatMap(linesOfEvidence),
    ...steps.map((step) => `step: ${step}`),
    set && `set ${set.parameter} to ${JSON.stringify(set.value)}`,
    ...rules.map(({ source, value }) => `rule: ${JSON.stringify(value)} by ${source}`),
    explainsAway.length > 0 && `explains away: ${explainsAway.join(', ')}`,
  ].filter(isSaid);
}

function linesOfEvidence({ source, path, span, found, expected, note, secret }: Evidence): readonly string[] {
  return [
    [`in ${source}`, path, span && `${span.start}–${span.end}`, secret && 'secret'].filter(isSaid).join(' '),
    found === undefined ? undefined : `  found: ${JSON.stringify(found)}`,
    expected === undefined ? undefined : `  expected: ${JSON.stringify(expected)}`,
    note && `  note: ${note}`,
  ].filter(isSaid);
}

const isSaid = (text: string | false | undefined): text is string => typeof text === 'string' && text !== '';

/**
 * A line to be kept. Keys and signatures are made anew in each run: only how long they are is kept. What is wrong with a JSON
 * text each engine says in its own words. What cannot be seen is written out, so that a difference can be read.
 */
export function toKeep(line: string): string {
  return line
    .replace(/[\w+/=-]{43,}/g, ({ length }) => `‹${length} characters›`)
    .replace(
      /(?:Expected|Unexpected|Bad|Unterminated) [^;]*JSON[^;"]*/g,
      '‹what the engine says of the JSON›',
    )
    .replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
