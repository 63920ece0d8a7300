import { toCitation } from '../catalogue/sources.ts';
import { markWords } from '../catalogue/words.ts';
import { type Applies, applications, type Change } from './change.ts';
import { describeDay, describeDaysLeft } from './deadline.ts';
import { changesThat, type Migration } from './migration.ts';

export const appliesWords: Readonly<Record<Applies, string>> = {
  needed: 'To change',
  'cannot-tell': 'To look up',
  already: 'Done already',
};

/** Said where nothing is done the old way. */
export function doneWords({ to, changes }: Pick<Migration, 'to' | 'changes'>): string {
  const isSeen = changesThat({ changes }, 'cannot-tell').length === 0;
  return `This is already on ${to.title}.${isSeen ? '' : ' What it does not show is left to look up.'}`;
}

/** Text as a Markdown code span (CommonMark §6.1): on one line, in a fence longer than any run of backticks inside. */
function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

function toItem({ title, step, before, after, because, applies, source, mark, date, note }: Change): string {
  const { source: document } = toCitation(source);
  return [
    `- [${applies === 'already' ? 'x' : ' '}] **${title}.** ${step}`,
    `  - before: ${codeSpan(before)}`,
    `  - after: ${codeSpan(after)}`,
    `  - ${because}`,
    ...(note === undefined ? [] : [`  - ${note}`]),
    `  - source: [${source}](${document.url}), ${markWords[mark]}, read ${date}`,
  ].join('\n');
}

/** The changes as a Markdown list to tick off: what is needed first. `now` in Unix seconds tells the days left. */
export function toChecklist(migration: Migration, now: number): string {
  const { from, to, environment, environmentKnown, done } = migration;
  const where = environmentKnown ? environment : `${environment}, as an example`;
  const end = done
    ? doneWords(migration)
    : from.endsOn &&
      `${from.title}: last day ${describeDay(from.endsOn.value)} (Singapore time), ${describeDaysLeft(from.endsOn.value, now)}.`;
  const parts = applications.flatMap((applies) => {
    const items = changesThat(migration, applies);
    return items.length === 0
      ? []
      : [`## ${appliesWords[applies]} (${items.length})`, items.map(toItem).join('\n')];
  });
  return `${[`# From ${from.title} to ${to.title} (${where})`, ...(end ? [end] : []), ...parts].join('\n\n')}\n`;
}
