import type { JudgedCase, Threshold } from '../judge.ts';
import { remarksOf } from '../remarks.ts';
import { toTestCases } from './test-cases.ts';
import { toXml, type XmlElement } from './xml.ts';

export interface JunitOptions {
  /** Names the suites. */
  readonly file: string;
  readonly isArray: boolean;
  /** A finding that is less bad passes, and is told of in the output of its test. */
  readonly failOn: Threshold;
}

type Count = 'tests' | 'failures' | 'skipped';
type Counts = Readonly<Record<Count, number>>;

/**
 * JUnit XML after Jenkins' schema: a suite for each case, a test for each check that applies. A finding fails, a check that lacks its
 * input is skipped. Nothing is timed. Evidence is shortened; secrets are masked.
 */
export function toJunit(cases: readonly JudgedCase[], options: JunitOptions): string {
  const suites = cases.map((judged, at) => toSuite(judged, at, options));
  const sum = (count: Count): number => suites.reduce((total, { counts }) => total + counts[count], 0);
  return toXml({
    name: 'testsuites',
    attributes: {
      name: 'token-triage',
      tests: sum('tests'),
      failures: sum('failures'),
      errors: 0,
      time: 0,
    },
    children: suites.map(({ element }) => element),
  });
}

function toSuite(
  judged: JudgedCase,
  at: number,
  { file, isArray, failOn }: JunitOptions,
): { readonly element: XmlElement; readonly counts: Counts } {
  const tests = toTestCases(judged, isArray ? `token-triage.case-${at}` : 'token-triage', failOn);
  const having = (name: string): number =>
    tests.filter(({ children = [] }) =>
      children.some((child) => typeof child !== 'string' && child.name === name),
    ).length;
  const counts = { tests: tests.length, failures: having('failure'), skipped: having('skipped') };
  const remarks = remarksOf(judged.diagnosis);
  const element = {
    name: 'testsuite',
    attributes: { name: isArray ? `${file}[${at}]` : file, id: at, ...counts, errors: 0, time: 0 },
    children: [
      { name: 'properties', children: propertiesOf(judged) },
      ...tests,
      ...(remarks.length === 0 ? [] : [{ name: 'system-out', children: [remarks.join('\n')] }]),
    ],
  };
  return { element, counts };
}

function propertiesOf({ diagnosis: { profile, target, now, error, predicted } }: JudgedCase): XmlElement[] {
  const values = {
    profile,
    environment: target.environment,
    now: now.seconds,
    answer: error && [error.status, error.error].filter(Boolean).join(' '),
    predicted: predicted === null ? undefined : `${predicted.status} ${predicted.error}`,
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name: 'property', attributes: { name, value } }],
  );
}
