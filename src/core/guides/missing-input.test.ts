import { describe, expect, it } from 'vitest';
import type { Subject } from '../case/subject.ts';
import type { Need } from '../checks/outcome.ts';
import type { OutcomeOf } from './evidence.ts';
import { bestMissingInput } from './missing-input.ts';
import { guides } from './registry.ts';
import { type Answers, walk } from './walk.ts';

const guide = guides['invalid-dpop-proof'];
const lacking =
  (needs: Readonly<Record<string, readonly Need[]>>): OutcomeOf =>
  (code) =>
    needs[code] === undefined ? { kind: 'passed' } : { kind: 'cannot-tell', needs: needs[code] };
/** A request was pasted, without a proof. */
const pasted = { request: {} } as Subject;
const ask = (outcomeOf: OutcomeOf, answers: Answers = {}, subject: Subject | undefined = pasted) =>
  bestMissingInput(guide, { walked: walk(guide, answers, outcomeOf), answers, outcomeOf, subject });
const proof = { need: 'dpop', words: 'the DPoP proof', next: undefined };

describe('the best missing input', () => {
  it('is the one that would answer the most open questions', () => {
    const outcomeOf = lacking({
      'dpop-key-changed': ['authorizationRequest'],
      'dpop-htm': ['dpopClaims'],
      'dpop-signature': ['dpopClaims'],
    });
    expect(ask(outcomeOf)).toEqual({
      ...{ ...proof, questions: 2, of: 6 },
      next: { words: 'the authorization or PAR request', questions: 3 },
    });
  });

  it('leaves out questions that are answered', () => {
    const outcomeOf = lacking({
      'dpop-key-changed': ['authorizationRequest'],
      'dpop-htm': ['dpopClaims'],
      'dpop-signature': ['dpopClaims'],
    });
    expect(ask(outcomeOf, { 'proof-key': 'no', htm: 'no' })).toEqual({ ...proof, questions: 1, of: 4 });
  });

  it('counts what the person did not know, also where the way has ended without a cause', () => {
    const outcomeOf = lacking({ 'dpop-htm': ['dpopClaims'], 'dpop-signature': ['dpopClaims'] });
    const rest = Object.fromEntries(
      ['proof-key', 'htu', 'time', 'proof-jti', 'proof-instances', 'own-proxy', 'sometimes'].map((id) => [
        id,
        'no',
      ]),
    );
    const unknown = { ...rest, htm: 'unknown', signature: 'unknown' };
    expect(walk(guide, unknown, outcomeOf).nodeId).toBe('end');
    expect(ask(outcomeOf, unknown)).toEqual({ ...proof, questions: 2, of: 2 });
    expect(ask(outcomeOf, { ...unknown, signature: 'no', sometimes: 'unknown' })).toEqual({
      ...proof,
      ...{ questions: 1, of: 2 },
    });
    expect(ask(outcomeOf, { ...rest, htm: 'no', signature: 'no' })).toBeUndefined();
  });

  it('names the input beside it that answers more', () => {
    const outcomeOf = lacking({
      'dpop-key-changed': ['authorizationRequest', 'dpopHeader'],
      'dpop-jkt-wrong': ['dpopHeader'],
      'dpop-htm': ['dpopClaims'],
    });
    expect(ask(outcomeOf)).toMatchObject({
      ...{ need: 'dpop', questions: 1 },
      next: { words: 'the authorization or PAR request', questions: 2 },
    });
  });

  it('is the request where that brings the rest along, and none where nothing was pasted', () => {
    const outcomeOf = lacking({
      'dpop-htm': ['dpopClaims'],
      'dpop-htu-endpoint': ['request', 'dpopClaims'],
    });
    expect(ask(outcomeOf)).toMatchObject({ need: 'dpop', questions: 1, of: 5 });
    expect(ask(outcomeOf, {}, {} as Subject)).toEqual({
      ...{ need: 'request', words: 'the token request', next: undefined },
      ...{ questions: 2, of: 5 },
    });
  });

  it('is told too where nothing was pasted, and no check ran', () => {
    const answers = { 'par-ok': 'no' };
    const claims = guides['invalid-client'];
    const walked = walk(claims, answers, () => undefined);
    const standing = { walked, answers, outcomeOf: () => undefined, subject: undefined };
    const best = bestMissingInput(claims, standing);
    expect(best).toMatchObject({ need: 'request', of: 36, next: { words: 'your key set' } });
    expect(best?.questions).toBeGreaterThan(20);
    expect(
      bestMissingInput(claims, { ...standing, walked: walk(claims, { kid: 'yes' }, () => undefined) }),
    ).toBe(undefined);
  });

  it('is none where one input alone does not help', () => {
    expect(ask(lacking({ 'dpop-key-changed': ['authorizationRequest', 'dpopHeader'] }))).toBeUndefined();
    expect(ask(lacking({ 'dpop-iat': ['dpopClaims'], 'dpop-exp': ['request'] }))).toBeUndefined();
  });

  it('is none where only the person can know, and none at a conclusion', () => {
    expect(ask(lacking({}))).toBeUndefined();
    expect(ask(lacking({ 'dpop-htm': ['dpopClaims'] }), { 'proof-key': 'yes' })).toBeUndefined();
  });

  it('is none for what is asked anyway', () => {
    expect(ask(lacking({ 'dpop-reused-proof': ['previousRequest'] }))).toBeUndefined();
  });

  it('looks behind the present suspects too', () => {
    const claims = guides['invalid-client'];
    const outcomeOf = lacking({
      'kid-unknown': ['keySet'],
      'aud-array': ['claims'],
      'aud-missing': ['claims'],
    });
    const answers = { kid: 'no' };
    const walked = walk(claims, answers, outcomeOf);
    expect(bestMissingInput(claims, { walked, answers, outcomeOf, subject: pasted })).toEqual({
      ...{ need: 'assertion', words: 'the client assertion', next: undefined },
      ...{ questions: 1, of: 7 },
    });
  });
});
