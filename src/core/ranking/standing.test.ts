import { describe, expect, it } from 'vitest';
import { expTooFar } from '../checks/claims/exp-too-far.ts';
import type { Finding } from '../checks/outcome.ts';
import type { RecognisedError } from '../response/recognised-error.ts';
import { type Standing, standingOf, struckOutBecause } from './standing.ts';

const ofToken: Finding = { certainty: 'proof', evidence: [{ source: 'client_assertion' }] };
const ofBoth: Finding = { ...ofToken, evidence: [{ source: 'client_assertion' }, { source: 'response' }] };
const refusal: RecognisedError = {
  guide: 'invalid-client',
  source: 'singpass',
  summary: 'Refused.',
  causes: [],
  clears: [],
  references: [],
};
const success: RecognisedError = { ...refusal, guide: 'success' };

const inParameters = (first: string, ...rest: readonly string[]): Finding => {
  const at = (name: string) => ({ source: 'request', path: `parameters.${name}` }) as const;
  return { certainty: 'proof', evidence: [at(first), ...rest.map(at)] };
};
const ofClaims: RecognisedError = { ...refusal, guide: 'invalid-client-claims', causes: ['exp-too-far'] };
const ofGrant: RecognisedError = {
  ...refusal,
  guide: 'invalid-grant',
  causes: ['exp-too-far'],
  clears: ['signature', 'claims'],
};

describe('the standing of a fault', () => {
  it.each<[string, Finding, RecognisedError, Standing]>([
    ['in the code, of an answer about claims', inParameters('code'), ofClaims, 'open'],
    ['in redirect_uri and verifier', inParameters('redirect_uri', 'code_verifier'), ofClaims, 'open'],
    [
      'in the code, of an answer about the signature',
      inParameters('code'),
      { ...ofClaims, guide: 'invalid-client-signature' },
      'open',
    ],
    ['in code and assertion', inParameters('code', 'client_assertion'), ofClaims, 'explains'],
    ['in the assertion', inParameters('client_assertion'), ofClaims, 'explains'],
    [
      'in the code, of an answer about the client',
      inParameters('code'),
      { ...ofClaims, guide: 'invalid-client' },
      'explains',
    ],
    ['in the assertion, of an answer about the grant', inParameters('client_assertion'), ofGrant, 'open'],
    ['in client_id, of an answer about the grant', inParameters('client_id'), ofGrant, 'open'],
    [
      'in client_id, as the one that the code belongs to, of such an answer',
      { ...inParameters('client_id'), stage: 'grant' },
      ofGrant,
      'explains',
    ],
    ['in the code, of such an answer', inParameters('code'), ofGrant, 'explains'],
    [
      'in the assertion, of such an answer of a server that may call an assertion a grant',
      inParameters('client_assertion'),
      { ...ofGrant, clears: [] },
      'explains',
    ],
  ])('that lies %s', (_name, finding, recognised, standing) => {
    expect(standingOf(expTooFar, finding, recognised)).toBe(standing);
  });

  it.each<[string, Finding, RecognisedError | undefined, Standing]>([
    ['without an answer', ofToken, undefined, 'no-answer'],
    [
      'with an answer that nobody knows',
      ofToken,
      { ...refusal, guide: 'unrecognised-response', causes: ['exp-too-far'] },
      'no-answer',
    ],
    ['with an answer that names it', ofToken, { ...refusal, causes: ['exp-too-far'] }, 'explains'],
    ['with an answer that names another', ofToken, { ...refusal, causes: ['exp-past'] }, 'open'],
    ['with an answer past its stage', ofToken, { ...refusal, clears: ['claims'] }, 'contradicted'],
    [
      'with an answer past another stage than its own',
      { ...ofToken, stage: 'signature' },
      { ...refusal, clears: ['claims'] },
      'open',
    ],
    [
      'with a refusal of the access token that names it',
      ofToken,
      { ...refusal, guide: 'fails-after-success', error: 'invalid_token', causes: ['exp-too-far'] },
      'explains',
    ],
    [
      'with a refusal of the access token that cannot mean it',
      ofToken,
      { ...refusal, guide: 'fails-after-success', error: 'invalid_token' },
      'accepted',
    ],
    [
      'with a library that fails on the answer',
      ofToken,
      { ...refusal, guide: 'fails-after-success', causes: ['exp-too-far'] },
      'accepted',
    ],
    ['with success', ofToken, success, 'accepted'],
    ['with success, for what stands in the answer too', ofBoth, success, 'no-answer'],
    ['with success, at the stage of the answer', { ...ofToken, stage: 'response' }, success, 'no-answer'],
  ])('%s', (_name, finding, recognised, standing) => {
    expect(standingOf(expTooFar, finding, recognised)).toBe(standing);
  });
});

describe('why it is struck out', () => {
  const after = 'is given after this was checked and accepted.';
  it.each<[Standing, Partial<RecognisedError>, string | undefined]>([
    ['no-answer', {}, undefined],
    ['explains', {}, undefined],
    ['open', {}, undefined],
    ['accepted', {}, 'The server accepted the request all the same.'],
    ['contradicted', { error: 'invalid_grant', status: 400 }, `The answer invalid_grant ${after}`],
    ['contradicted', { status: 429 }, `The answer 429 ${after}`],
    ['contradicted', {}, `This answer ${after}`],
  ])('%s, by %j', (standing, answer, because) => {
    expect(struckOutBecause(standing, { ...refusal, ...answer })).toBe(because);
  });

  it('by PAR alone: without an answer', () => {
    expect(struckOutBecause('contradicted', undefined)).toBe(`This answer ${after}`);
  });
});
