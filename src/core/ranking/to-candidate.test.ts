import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Subject } from '../case/subject.ts';
import { expTooFar } from '../checks/claims/exp-too-far.ts';
import type { Check } from '../checks/define-check.ts';
import type { Finding } from '../checks/outcome.ts';
import type { Profile, Ruled } from '../profiles/profile.ts';
import type { RecognisedError } from '../response/recognised-error.ts';
import { type Candidate, isOfRequest, toCandidate } from './candidate.ts';
import type { AcceptedByPar } from './cleared-by-par.ts';

const check: Check = {
  ...expTooFar,
  title: 'Title of the check',
  references: ['RFC 7523 §3'],
  fix: { kind: 'do', steps: ['Second.', 'Third.'] },
  explainsAway: ['exp-ms'],
};
const finding: Finding = {
  certainty: 'proof',
  evidence: [{ source: 'client_assertion', path: 'claims.exp' }],
};
const rule: Ruled<number> = { value: 120, source: 'RFC 9126 §2', date: '2026-01-01', mark: 'documented' };
const notByPar: AcceptedByPar = () => undefined;
const plain = buildSubject({ profile: 'singpass-fapi' }, testNow);
const refusal: RecognisedError = {
  guide: 'invalid-client',
  error: 'invalid_client',
  source: 'singpass',
  summary: 'Refused.',
  causes: [],
  clears: [],
  references: [],
};

interface Given {
  readonly finding?: Partial<Finding>;
  readonly check?: Partial<Check>;
  readonly subject?: Subject;
  readonly byPar?: AcceptedByPar;
}

function candidateOf({
  finding: found,
  check: defined,
  subject = plain,
  byPar = notByPar,
}: Given): Candidate {
  const outcome = { kind: 'found', finding: { ...finding, ...found } } as const;
  const [candidate] = toCandidate({ ...check, ...defined }, outcome, subject, byPar);
  if (candidate === undefined) throw new Error('no candidate');
  return candidate;
}

const under = (
  profile: Partial<Profile>,
  profileFrom: Subject['target']['profileFrom'] = 'given',
): Subject => ({
  ...plain,
  profile: { ...plain.profile, ...profile },
  target: { ...plain.target, profileFrom },
});
const answered = (recognised: Partial<RecognisedError>): Subject => ({
  ...plain,
  recognised: { ...refusal, ...recognised },
});

describe('what a check found', () => {
  it('is nothing unless it found something', () => {
    expect(toCandidate(check, undefined, plain, notByPar)).toEqual([]);
    expect(toCandidate(check, { kind: 'passed' }, plain, notByPar)).toEqual([]);
  });

  it('is told in the words of the definition, where it has none of its own', () => {
    expect(candidateOf({})).toEqual({
      code: 'exp-too-far',
      group: 'E',
      stage: 'claims',
      severity: 'error',
      certainty: 'proof',
      certaintyIfMeant: 'proof',
      explainsAway: ['exp-ms'],
      standing: 'no-answer',
      isAcceptedByPar: false,
      explains: undefined,
      struckOut: undefined,
      tolerated: undefined,
      title: 'Title of the check',
      why: check.why,
      evidence: finding.evidence,
      fix: { kind: 'do', steps: ['Second.', 'Third.'], set: undefined },
      references: ['RFC 7523 §3'],
      rules: [],
    });
    expect(candidateOf({ check: { explainsAway: undefined } }).explainsAway).toEqual([]);
  });

  it('brings its own words first, and its own weight, stage and rules', () => {
    const set = { parameter: 'grant_type', value: 'authorization_code' };
    const found = candidateOf({
      finding: {
        title: 'A sharper title',
        severity: 'note',
        stage: 'signature',
        steps: ['First.'],
        set,
        rules: [rule, { ...rule, source: 'RFC 7523 §3' }],
        explainsAway: ['exp-past'],
      },
    });
    expect(found).toMatchObject({
      title: 'A sharper title',
      severity: 'note',
      stage: 'signature',
      fix: { steps: ['First.', 'Second.', 'Third.'], set },
      references: ['RFC 7523 §3', 'RFC 9126 §2'],
      explainsAway: ['exp-ms', 'exp-past'],
    });
    expect(found.rules.map(({ source }) => source)).toEqual(['RFC 9126 §2', 'RFC 7523 §3']);
  });
});

describe('how sure it is', () => {
  it.each<[string, Partial<Finding>, Subject['target']['profileFrom'], Finding['certainty']]>([
    ['a rule of a profile that was named', { rules: [rule] }, 'given', 'proof'],
    ['a rule of a profile that is only assumed', { rules: [rule] }, 'assumed', 'strong'],
    ['no rule of a profile', {}, 'assumed', 'proof'],
    ['an empty list of rules', { rules: [] }, 'assumed', 'proof'],
    ['a hint by a rule', { certainty: 'hint', rules: [rule] }, 'assumed', 'hint'],
  ])('by %s', (_name, found, profileFrom, certainty) => {
    expect(candidateOf({ finding: found, subject: under({}, profileFrom) }).certainty).toBe(certainty);
  });

  const open: Partial<Profile> = {
    leavesOpen: { value: ['exp-too-far'], source: 'RFC 7519 §4.1.4', date: '2026-01-01', mark: 'documented' },
  };
  it.each<[Partial<Finding>, object]>([
    [{}, { severity: 'warning', certainty: 'strong' }],
    [{ certainty: 'hint' }, { severity: 'warning', certainty: 'hint' }],
    [{ severity: 'note' }, { severity: 'note', certainty: 'strong' }],
  ])('%j is a risk where the standards leave it open, and says by which rule', (found, weight) => {
    const candidate = candidateOf({ finding: found, subject: under(open) });
    expect(candidate).toMatchObject(weight);
    expect(candidate.rules.map(({ source }) => source)).toEqual(['RFC 7519 §4.1.4']);
    const other = candidateOf({ check: { code: 'exp-past' }, finding: found, subject: under(open) });
    expect([other.severity, other.rules]).toEqual([found.severity ?? 'error', []]);
  });

  it.each([
    ['error', 'warning'],
    ['warning', 'warning'],
    ['note', 'note'],
  ] as const)('an %s that the server lets pass is a %s', (severity, lowered) => {
    const tolerates = {
      value: ['exp-too-far'],
      source: 'MockPass',
      date: '2026-01-01',
      mark: 'documented',
    } as const;
    const candidate = candidateOf({ finding: { severity }, subject: under({ tolerates, title: 'A mock' }) });
    expect(candidate).toMatchObject({ severity: lowered, certainty: 'proof' });
    expect(candidate.tolerated).toMatch(/^Passes at A mock/);
    const known = under({ tolerates, title: 'A mock', standsFor: 'the server' });
    expect(candidateOf({ subject: known }).tolerated).toBe('Passes at A mock, is refused at the server.');
    expect(
      candidateOf({ finding: { severity }, check: { severity: 'error' }, subject: known }).tolerated,
    ).toBe(
      severity === 'error'
        ? 'Passes at A mock, is refused at the server.'
        : 'Passes at A mock; the server may refuse it.',
    );
  });
});

describe('how it stands to the answer', () => {
  const byPar: AcceptedByPar = (code, evidence) => `PAR accepted ${code} of ${evidence[0]?.source}`;
  const accepted: Partial<RecognisedError> = { guide: 'success', error: undefined };

  it.each<[string, Given, Pick<Candidate, 'standing' | 'explains' | 'struckOut' | 'isAcceptedByPar'>]>([
    [
      'an answer that can mean it',
      { subject: answered({ causes: ['exp-too-far'] }) },
      { standing: 'explains', explains: true, struckOut: undefined, isAcceptedByPar: false },
    ],
    [
      'an answer that speaks of something else',
      { subject: answered({ causes: ['exp-past'] }) },
      { standing: 'open', explains: false, struckOut: undefined, isAcceptedByPar: false },
    ],
    [
      'an answer that comes later',
      { subject: answered({ clears: ['claims'] }) },
      {
        standing: 'contradicted',
        explains: false,
        struckOut: 'The answer invalid_client is given after this was checked and accepted.',
        isAcceptedByPar: false,
      },
    ],
    [
      'PAR having accepted the same',
      { subject: answered({ causes: ['exp-too-far'] }), byPar },
      {
        standing: 'contradicted',
        explains: false,
        struckOut: 'PAR accepted exp-too-far of client_assertion.',
        isAcceptedByPar: true,
      },
    ],
    [
      'the server having accepted the request after PAR did',
      { subject: answered(accepted), byPar },
      {
        standing: 'accepted',
        explains: undefined,
        struckOut: 'The server accepted the request all the same.',
        isAcceptedByPar: true,
      },
    ],
  ])('with %s', (_name, given, wanted) => {
    expect(candidateOf(given)).toMatchObject(wanted);
  });

  it('is of the request unless all its evidence is the answer or the callback', () => {
    expect(isOfRequest({ evidence: [{ source: 'response' }] })).toBe(false);
    expect(isOfRequest({ evidence: [{ source: 'callback' }, { source: 'response' }] })).toBe(false);
    expect(isOfRequest({ evidence: [{ source: 'response' }, { source: 'now' }] })).toBe(true);
  });
});
