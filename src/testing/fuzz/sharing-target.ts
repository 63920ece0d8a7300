import fc from 'fast-check';
import { formats } from '../../cli/arguments.ts';
import { judge } from '../../cli/judge.ts';
import { printReport } from '../../cli/print-report.ts';
import { type Case, caseTexts } from '../../core/case/case.ts';
import type { Subject } from '../../core/case/subject.ts';
import { toSharedState } from '../../core/share/share-link.ts';
import { toSupportFile } from '../../core/support-file/support-file.ts';
import { toMarkdown } from '../../core/support-file/to-markdown.ts';
import { secretsOf } from '../secrets-of.ts';
import { type CaseInput, fuzzClock } from './case-inputs.ts';
import type { Corpus } from './corpus.ts';
import { applyEdit, type Edit, edits } from './mutations.ts';
import { allExports, migrationTexts } from './subject-views.ts';
import { defineTarget, type FuzzTarget, Violation } from './target.ts';

interface SharedCase extends CaseInput {
  /** What of the case may stand nowhere whole. */
  readonly secrets: readonly string[];
}

/** A secret keeps the name in front of it: without it nothing tells that it is one. */
const nameBefore = 60;
const endBehind = 3;

/** Where the secrets stand, each with its name and what ends it. */
function guarded(text: string, secrets: readonly string[]): readonly (readonly [from: number, to: number])[] {
  return secrets.flatMap((secret) => {
    const places: [number, number][] = [];
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length))
      places.push([at - nameBefore, at + secret.length + endBehind]);
    return places;
  });
}

/** A text changed everywhere but at its secrets. */
function editedAround(text: string, secrets: readonly string[], list: readonly Edit[]): string {
  return list.reduce((left, edit) => {
    const start = Math.floor((edit.at / 10_000) * left.length);
    const touches = guarded(left, secrets).some(([from, to]) => start < to && start + edit.length >= from);
    return touches || edit.kind === 'move' || edit.kind === 'cut' ? left : applyEdit(left, edit);
  }, text);
}

function casesWithSecrets({ healthy, faulty }: Corpus): fc.Arbitrary<SharedCase> {
  const cases = [...healthy, ...faulty]
    .map((given) => ({ given, secrets: secretsOf(given) }))
    .filter(({ secrets }) => secrets.length > 0);
  return fc
    .tuple(
      fc.nat({ max: cases.length - 1 }),
      fc.array(fc.tuple(fc.constantFrom(...caseTexts), edits), { maxLength: 3 }),
    )
    .map(([at, changes]) => {
      const { given, secrets } = cases[at] ?? { given: {}, secrets: [] };
      const changed = new Map(
        changes.map(([name, list]) => [name, editedAround(given[name] ?? '', secrets, list)]),
      );
      const texts = Object.fromEntries([...changed].filter(([name]) => given[name] !== undefined));
      return { given: { ...given, ...texts }, secrets };
    });
}

/** Each text that is meant for others, by what it is. */
export async function sharedTexts(given: Case): Promise<readonly (readonly [what: string, text: string])[]> {
  const judged = await judge(given, fuzzClock);
  const { subject, diagnosis } = judged;
  const report = { cases: [judged], isArray: false, text: JSON.stringify(given), uri: 'case.json' };
  const file = await toSupportFile(subject);
  return [
    ...formats.map(
      (format) => [format, printReport(report, { format, file: 'case.json', failOn: 'error' })] as const,
    ),
    ['support file', JSON.stringify(file)],
    ['ticket', toMarkdown(file, subject, diagnosis)],
    ['link', JSON.stringify(linkState(given, subject))],
    ...allExports(subject).map((text, at) => [`export ${at}`, text] as const),
    ...migrationTexts(subject).map((text, at) => [`migration ${at}`, text] as const),
  ];
}

function linkState(given: Case, { request, assertion }: Subject): unknown {
  const parameters = Object.fromEntries((request?.parameters ?? []).map(({ name, value }) => [name, value]));
  return toSharedState(given, { parameters, assertion: assertion?.text }, { answers: {} });
}

/** Nothing that leaves the page holds a secret whole. */
export function sharingTarget(corpus: Corpus): FuzzTarget {
  return defineTarget<SharedCase>({
    name: 'what is shared',
    covers: [],
    weight: 3,
    inputs: casesWithSecrets(corpus),
    check: async ({ given, secrets }) => {
      for (const [what, text] of await sharedTexts(given)) {
        const secret = secrets.find((value) => text.includes(value));
        if (secret !== undefined) throw new Violation(`${what} holds ${secret}`);
      }
    },
  });
}
