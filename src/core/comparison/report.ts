import { certaintyWords, severityWords } from '../catalogue/words.ts';
import { invisibleName } from '../clinic/invisible-characters.ts';
import {
  type ComparedGroup,
  type ComparedRow,
  type Comparison,
  comparedGroups,
  isDifference,
  reusedRows,
  type ShownValue,
  type Sides,
} from './comparison.ts';
import { absentWords, groupWords, kindWords, noPrediction, rowName, stateWords } from './words.ts';

export type ReportForm = 'text' | 'markdown';

interface Pen {
  readonly heading: (level: 1 | 2 | 3, words: string) => string;
  readonly value: (text: string) => string;
  readonly name: (text: string) => string;
}

const pens: Readonly<Record<ReportForm, Pen>> = {
  text: {
    heading: (level, words) => (level === 3 ? words : words.toUpperCase()),
    value: (text) => text,
    name: (text) => text,
  },
  markdown: {
    heading: (level, words) => `${'#'.repeat(level + 1)} ${words}`,
    value: code,
    name: code,
  },
};

/** A comparison to hand on, in plain text or Markdown. It holds what the page shows: secrets are masked in it. */
export function comparisonReport(comparison: Comparison, titles: Sides<string>, form: ReportForm): string {
  const pen = pens[form];
  const { rows } = comparison;
  const differing = rows.filter(isDifference);
  const sections = [
    [pen.heading(1, 'Before and after'), `Before: ${titles.before}`, `After: ${titles.after}`].join('\n'),
    verdictSection(comparison, pen),
    differing.length === 0 && `${pen.heading(2, 'What differs')}\nNo difference in meaning.`,
    differing.length > 0 && rowSection('What differs', differing, pen),
    rowSection('The same, though it should be made anew', reusedRows(comparison), pen),
    rowSection(
      'The same in meaning, written differently',
      rows.filter(({ kind }) => kind === 'rewritten'),
      pen,
    ),
    rowSection(
      'Not given in both cases',
      rows.filter(({ kind }) => kind === 'not-given'),
      pen,
    ),
    freshSection(rows, pen),
  ];
  return `${sections.filter((section) => section !== false && section !== '').join('\n\n')}\n`;
}

function verdictSection({ verdict }: Comparison, pen: Pen): string {
  const { findings, predicted, answer } = verdict;
  const lines = findings.map(({ code: rule, title, severity, certainty, state, because }) => {
    const known = `${severityWords[severity].toLowerCase()}, ${certaintyWords[certainty]}`;
    return `- ${stateWords[state]}: ${title} (${pen.name(rule)}, ${known})${because ? `; ${because}` : ''}`;
  });
  if (findings.length === 0) lines.push('- No finding in either case.');
  lines.push(`- Predicted answer: ${predicted.before ?? noPrediction} → ${predicted.after ?? noPrediction}`);
  if (answer.before !== undefined || answer.after !== undefined)
    lines.push(`- The server said: ${answer.before ?? 'not given'} → ${answer.after ?? 'not given'}`);
  return [pen.heading(2, 'The verdict'), ...lines].join('\n');
}

function rowSection(title: string, rows: readonly ComparedRow[], pen: Pen): string {
  if (rows.length === 0) return '';
  return [pen.heading(2, title), ...comparedGroups.flatMap((group) => groupLines(group, rows, pen))].join(
    '\n',
  );
}

function groupLines(group: ComparedGroup, rows: readonly ComparedRow[], pen: Pen): readonly string[] {
  const mine = rows.filter((row) => row.group === group);
  return mine.length === 0
    ? []
    : [pen.heading(3, groupWords[group]), ...mine.flatMap((row) => rowLines(row, pen))];
}

function rowLines(row: ComparedRow, pen: Pen): readonly string[] {
  const { kind, before, after, difference, fresh } = row;
  const head = `- ${nameOf(row, pen)}: ${kindWords[kind]}${difference === undefined ? '' : `, ${visible(difference)}`}`;
  if (kind === 'same') {
    const words = fresh === undefined ? '' : `. ${fresh.words} (${fresh.source})`;
    return [`${head}, ${shownText(before, row, pen)}${words}`];
  }
  return [head, `  - before: ${shownText(before, row, pen)}`, `  - after: ${shownText(after, row, pen)}`];
}

/** A name can be a pasted text too. */
function nameOf(row: ComparedRow, pen: Pen): string {
  return pen.name(visible(rowName(row)));
}

function shownText(shown: ShownValue | undefined, row: ComparedRow, pen: Pen): string {
  if (shown === undefined) return `(${absentWords(row)})`;
  return pen.value(visible(`${shown.lead}${shown.mark}${shown.tail}`));
}

/** Only that they differ is of interest, not how. */
function freshSection(rows: readonly ComparedRow[], pen: Pen): string {
  const names = rows
    .filter(({ fresh, kind }) => fresh !== undefined && kind === 'changed')
    .map((row) => `- ${groupWords[row.group]}: ${nameOf(row, pen)}`);
  return names.length === 0 ? '' : [pen.heading(2, 'Expected to differ, and differing'), ...names].join('\n');
}

/** Line breaks and what cannot be seen are named, so that one value stays on one line. */
function visible(text: string): string {
  return [...text]
    .map((character) => {
      const name = character === ' ' ? undefined : invisibleName(character);
      return name === undefined ? character : `⟨${name}⟩`;
    })
    .join('');
}

/** A code span whose fence is longer than any run of backticks in it (CommonMark §6.1). */
function code(text: string): string {
  const longest = Array.from(text.matchAll(/`+/g), ([run]) => run.length).reduce((a, b) => Math.max(a, b), 0);
  const fence = '`'.repeat(longest + 1);
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${gap}${text}${gap}${fence}`;
}
