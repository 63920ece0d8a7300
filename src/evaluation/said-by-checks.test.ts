import { beforeAll, describe, expect, it } from 'vitest';
import { buildSubject } from '../core/case/build-subject.ts';
import { caseTexts } from '../core/case/case.ts';
import type { Subject } from '../core/case/subject.ts';
import type { Check } from '../core/checks/define-check.ts';
import type { Outcome } from '../core/checks/outcome.ts';
import { checks } from '../core/checks/registry.ts';
import { verifyCase } from '../core/signature/verify-case.ts';
import { toKeep, toldBy } from '../testing/told-by.ts';
import { faultMakers } from './faults/registry.ts';
import { makeHealthy } from './make-healthy.ts';
import { makeSingles } from './make-singles.ts';

/** Any seed will do, as long as it stays: what is kept beside this test was said of these cases. */
const seed = 1;

interface Judged {
  readonly name: string;
  readonly subject: Subject;
}

/**
 * One case of each way to make a fault, and healthy logins of all profiles; then the same again, each without one of the
 * pieces that it brought.
 */
async function judgedCases(): Promise<readonly Judged[]> {
  const healthy = await makeHealthy(seed, 80);
  const faulty = await Promise.all(
    faultMakers.map((maker) => makeSingles(maker, seed, { forms: 1, rounds: 1 })),
  );
  const whole = [...healthy, ...faulty.flat()];
  const less = whole.flatMap(({ name, given }, at) => {
    const pieces = caseTexts.filter((text) => given[text] !== undefined);
    const piece = pieces[at % pieces.length];
    return piece === undefined
      ? []
      : [{ name: `${name}, without ${piece}`, given: { ...given, [piece]: undefined } }];
  });
  return Promise.all(
    [...whole, ...less].map(async ({ name, given }) => {
      const parsed = buildSubject(given, 0);
      return { name, subject: { ...parsed, verification: await verifyCase(parsed) } };
    }),
  );
}

/** What a check says, in one line: for `found` only how sure it is and where; its words are kept beside its own test. */
function lineOf(outcome: Outcome): string {
  if (outcome.kind !== 'found') return toldBy(outcome);
  const { certainty, severity = 'as usual', evidence } = outcome.finding;
  const places = evidence.map(({ source, path, note }) =>
    [source, path, note].filter((part) => part !== undefined).join(' '),
  );
  return toKeep(`found, ${certainty}, ${severity}: ${places.join('; ')}`);
}

/** More cases than these are counted, not named. */
const fewest = 8;

function saidBy(check: Check, judged: readonly Judged[]): string {
  const groups = new Map<string, string[]>();
  for (const { name, subject } of judged) {
    const said = lineOf(check.run(subject));
    groups.set(said, [...(groups.get(said) ?? []), name]);
  }
  const lines = [...groups].map(([said, names]) =>
    names.length > fewest
      ? `${said}\n  ${names.length} cases`
      : [said, ...names.map((name) => `  ${name}`)].join('\n'),
  );
  return lines.sort().join('\n');
}

describe('of hundreds of faults and of healthy logins', () => {
  let judged: readonly Judged[] = [];

  beforeAll(async () => {
    judged = await judgedCases();
  }, 600_000);

  for (const check of checks)
    it(`${check.code} says what it said`, () => expect(saidBy(check, judged)).toMatchSnapshot());
});
