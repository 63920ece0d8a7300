import { describe, expect, it } from 'vitest';
import { buildSubject } from '../core/case/build-subject.ts';
import type { Case } from '../core/case/case.ts';
import type { Check } from '../core/checks/define-check.ts';
import type { Certainty, Outcome, Severity } from '../core/checks/outcome.ts';
import { verifyCase } from '../core/signature/verify-case.ts';
import { isWithinCatalogue } from './surer-than-catalogue.ts';
import { testNow } from './times.ts';
import { toldBy } from './told-by.ts';

type CaseSource = Case | (() => Promise<Case> | Case);

/** The tables of a check: what it accepts, what it rejects and how, and where it does not decide. */
export interface CheckTables {
  readonly accepts: Readonly<Record<string, CaseSource>>;
  readonly rejects: Readonly<Record<string, readonly [CaseSource, ExpectedFinding]>>;
  /** Cases that end in `not-applicable` or `cannot-tell`. */
  readonly undecided?: Readonly<Record<string, readonly [CaseSource, 'not-applicable' | 'cannot-tell']>>;
}

export interface ExpectedFinding {
  readonly certainty: Certainty;
  readonly severity?: Severity;
  /** Of the first piece of evidence. */
  readonly path?: string;
  readonly found?: string | RegExp;
  readonly expected?: string | RegExp;
}

/** Runs one check on one case, the asynchronous work included. */
export async function outcomeOf(check: Check, source: CaseSource): Promise<Outcome> {
  const given = await caseOf(source);
  const parsed = buildSubject(given, testNow);
  return check.run({ ...parsed, verification: await verifyCase(parsed) });
}

const made = new WeakMap<() => unknown, Promise<Case>>();

/** A case is made once, however often it is judged: its signatures take longer than the judging. */
function caseOf(source: CaseSource): Promise<Case> | Case {
  if (typeof source !== 'function') return source;
  const known = made.get(source) ?? Promise.resolve(source());
  made.set(source, known);
  return known;
}

/**
 * Proves a check by tables. An accept table that never passes or an empty reject table is a test that cannot fail. All that is
 * said of a row stands beside the test, in `__snapshots__`, for reviewers to read.
 */
export function testCheck(check: Check, tables: CheckTables): void {
  describe(check.code, () => {
    it('has both tables', () => {
      expect(Object.keys(tables.accepts).length).toBeGreaterThan(0);
      expect(Object.keys(tables.rejects).length).toBeGreaterThan(0);
    });
    for (const [name, source] of Object.entries(tables.accepts)) {
      it(`accepts ${name}`, async () => {
        expect(await outcomeOf(check, source)).toEqual({ kind: 'passed' });
      });
    }
    for (const [name, [source, wanted]] of Object.entries(tables.rejects)) {
      it(`rejects ${name}`, async () => {
        const outcome = await outcomeOf(check, source);
        expectFinding(check, outcome, wanted);
        expect(toldBy(outcome)).toMatchSnapshot();
      });
    }
    for (const [name, [source, kind]] of Object.entries(tables.undecided ?? {})) {
      it(`does not decide ${name}`, async () => {
        const outcome = await outcomeOf(check, source);
        expect(outcome.kind).toBe(kind);
        expect(toldBy(outcome)).toMatchSnapshot();
      });
    }
  });
}

function expectFinding(check: Check, outcome: Outcome, wanted: ExpectedFinding): void {
  if (outcome.kind !== 'found') throw new Error(`expected a finding, got ${JSON.stringify(outcome)}`);
  const { certainty, severity = check.severity, evidence } = outcome.finding;
  const [first] = evidence;
  expect(isWithinCatalogue(check.code, certainty), 'no surer than the catalogue').toBe(true);
  expect({ certainty, severity: wanted.severity && severity, path: wanted.path && first.path }).toEqual({
    certainty: wanted.certainty,
    severity: wanted.severity,
    path: wanted.path,
  });
  if (wanted.found !== undefined) expect(first.found).toMatch(wanted.found);
  if (wanted.expected !== undefined) expect(first.expected).toMatch(wanted.expected);
}
