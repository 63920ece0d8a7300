import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import type { Subject } from '../case/subject.ts';
import type { Outcome } from '../checks/outcome.ts';
import type { CheckCode } from '../checks/registry.ts';
import type { Diagnosis, RankedFinding } from '../diagnosis.ts';
import { readinessOf } from './readiness.ts';
import { readinessTopics } from './readiness-topics.ts';

const passed: Outcome = { kind: 'passed' };
const finding = (code: CheckCode, severity: RankedFinding['severity']): RankedFinding =>
  ({ code, severity }) as unknown as RankedFinding;

/** The report on a bare key set, with these outcomes and findings and whatever else the case holds. */
function reportOn(
  outcomes: Readonly<Partial<Record<CheckCode, Outcome>>>,
  findings: readonly RankedFinding[] = [],
  given: Case = { jwks: '{"keys":[]}' },
  more: Partial<Subject> = {},
) {
  const subject = { ...buildSubject(given, testNow), ...more };
  return readinessOf(subject, { findings, outcomes } as unknown as Diagnosis);
}
const rowOf = (id: string, ...given: Parameters<typeof reportOn>) =>
  reportOn(...given)?.rows.find(({ topic }) => topic.id === id);

/** Every check passed. */
const all = Object.fromEntries(readinessTopics.flatMap(({ codes }) => codes).map((code) => [code, passed]));
const everything = {
  jwks: 'HTTP/1.1 200 OK\n\n{"keys":[]}',
  other_jwks: '{"keys":[]}',
  certificates: '200 0.1 0 0',
  expected: { jwks_uri: 'https://rp.example.sg/jwks' },
};

describe('a row of the report', () => {
  it('holds what was found, what passed, and why nothing can be said', () => {
    const [fault, note] = [finding('jwk-kid-missing', 'error'), finding('jwk-use-wrong', 'note')];
    const other = finding('jwks-empty', 'error');
    expect(rowOf('labels', { 'jwk-keyops-wrong': passed }, [fault, other, note])).toEqual({
      topic: readinessTopics.find(({ id }) => id === 'labels'),
      state: 'fault',
      findings: [fault, note],
      passed: ['jwk-keyops-wrong'],
      because: undefined,
    });
    const outcomes = {
      'jwks-no-enc': { kind: 'cannot-tell', needs: ['keySet'], because: 'no key can be read' },
    } as never;
    expect(rowOf('encryption', outcomes)).toEqual({
      topic: readinessTopics.find(({ id }) => id === 'encryption'),
      state: 'unseen',
      findings: [],
      passed: [],
      because: 'no key can be read',
    });
  });

  it('gives the first reason that a check gives', () => {
    const outcomes = {
      'jwk-use-wrong': passed,
      'jwk-kid-missing': { kind: 'cannot-tell', needs: [] },
      'jwk-kid-duplicate': { kind: 'not-applicable', because: 'first' },
      'jwk-sig-alg-wrong': { kind: 'not-applicable', because: 'second' },
    } as never;
    expect(rowOf('labels', outcomes)?.because).toBeUndefined();
    expect(rowOf('labels', { ...(outcomes as object), 'jwk-use-wrong': undefined } as never)?.because).toBe(
      'first',
    );
    expect(rowOf('labels', {})?.because).toBeUndefined();
  });

  it.each([
    ['error', 'fault'],
    ['warning', 'risk'],
    ['note', 'good'],
  ] as const)('with an %s is %s', (severity, state) => {
    expect(rowOf('document', {}, [finding('jwks-empty', severity)])?.state).toBe(state);
  });

  it('is seen to be good where its leading check passed, or no more than a note was found', () => {
    expect(rowOf('document', { 'jwks-invalid-json': passed })?.state).toBe('good');
    expect(rowOf('document', { 'jwks-bom': passed })?.state).toBe('unseen');
    expect(rowOf('document', {})?.state).toBe('unseen');
  });

  it.each([
    ['address', 'jwks-port-or-scheme', { expected: everything.expected }],
    ['tls', 'jwks-tls-chain', { certificates: everything.certificates }],
    ['time', 'jwks-slow', { certificates: everything.certificates }],
    ['answer', 'jwks-http-error', { jwks: everything.jwks }],
    ['rotation', 'jwk-kid-reused-after-rotation', { other_jwks: everything.other_jwks }],
  ] as const)('%s is good where its place was given and %s passed', (id, code, given) => {
    const bare = { jwks: '{"keys":[]}' };
    const others = Object.fromEntries(Object.entries(all).filter(([name]) => name !== code));
    const state = (outcomes: object, changes: Case) =>
      rowOf(id, outcomes, [], { ...bare, ...changes })?.state;
    expect(state(all, given)).toBe('good');
    expect(state(others, given)).toBe('unseen');
    const elsewhere = Object.entries(everything).filter(([name]) => !(name in given));
    expect(state(all, Object.fromEntries(elsewhere))).toBe('unseen');
  });
});

describe('the report as a whole', () => {
  const stateOf = (...given: Parameters<typeof reportOn>) => reportOn(...given)?.state;

  it('is ready where all is good, whether or not there is another set', () => {
    expect(stateOf(all, [], everything)).toBe('ready');
    const { other_jwks: _other, ...alone } = everything;
    expect(stateOf(all, [], alone)).toBe('ready');
  });

  it('is not where something is wrong, is risky or was not seen', () => {
    const [error, warning] = [finding('jwks-empty', 'error'), finding('jwks-slow', 'warning')];
    expect(stateOf(all, [warning, error], everything)).toBe('not-ready');
    expect(stateOf(all, [warning])).toBe('at-risk');
    expect(stateOf(all)).toBe('not-all-seen');
  });

  it('has its topics in their order, and none without a key set', () => {
    expect(reportOn({})?.rows.map(({ topic }) => topic)).toEqual(readinessTopics);
    expect(reportOn({}, [], {})).toBeUndefined();
  });
});
