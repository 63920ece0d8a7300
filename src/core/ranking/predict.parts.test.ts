import { describe, expect, it } from 'vitest';
import type { Profile } from '../profiles/profile.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import type { Candidate } from './candidate.ts';
import { predictAnswers } from './predict.ts';

const candidate = (parts: Partial<Candidate> = {}): Candidate => ({
  code: 'exp-past',
  certainty: 'proof',
  certaintyIfMeant: 'proof',
  explainsAway: [],
  group: 'E',
  severity: 'error',
  stage: 'claims',
  standing: 'no-answer',
  title: 't',
  why: 'w',
  evidence: [{ source: 'client_assertion' }],
  fix: { kind: 'do', steps: ['x'] },
  references: ['RFC 6749 §5.2'],
  rules: [],
  ...parts,
});
const ruled = { source: 'RFC 6749 §5.2', date: '2026-01-01', mark: 'documented' } as const;
const profile: Profile = {
  ...singpassFapi,
  order: { ...ruled, value: ['transport', 'parameters', 'claims', 'grant'] },
  predictions: [
    { codes: ['exp-past'], status: 401, error: 'invalid_client', description: 'old' },
    { stages: ['grant'], status: 400, error: 'invalid_grant' },
  ],
};
const ofClaims = {
  status: 401,
  error: 'invalid_client',
  description: 'old',
  because: 'exp-past',
  certainty: 'proof',
};
const ofGrant = candidate({ code: 'redirect-uri-slash', stage: 'grant', certainty: 'strong' });

describe('the predicted answers', () => {
  it('come in the order of the server, and none where the profile says nothing', () => {
    const unsaid = candidate({ code: 'ct-json-body', stage: 'transport' });
    expect(predictAnswers([ofGrant, unsaid, candidate()], profile)).toEqual([
      ofClaims,
      {
        status: 400,
        error: 'invalid_grant',
        description: undefined,
        because: 'redirect-uri-slash',
        certainty: 'strong',
      },
    ]);
  });

  it.each<[string, Partial<Candidate>]>([
    ['a hint', { certainty: 'hint' }],
    ['a risk', { severity: 'warning' }],
    ['a note', { severity: 'note' }],
    ['what stands in the answer', { evidence: [{ source: 'response' }] }],
    ['what PAR accepted', { isAcceptedByPar: true }],
  ])('are none of %s', (_name, parts) => {
    expect(predictAnswers([candidate(parts)], profile)).toEqual([]);
  });

  it('are those of what PAR did not accept', () => {
    expect(predictAnswers([candidate({ isAcceptedByPar: false })], profile)).toEqual([ofClaims]);
  });
});
