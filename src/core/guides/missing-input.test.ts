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
  bestMissingInput(guide, walk(guide, answers, outcomeOf), outcomeOf, subject);
const proof = { need: 'dpop', words: 'the DPoP proof' };

describe('the best missing input', () => {
  it('is the one that would answer the most open questions', () => {
    const outcomeOf = lacking({
      'dpop-key-changed': ['authorizationRequest'],
      'dpop-htm': ['dpopClaims'],
      'dpop-signature': ['dpopClaims'],
    });
    expect(ask(outcomeOf)).toEqual({ ...proof, questions: 2 });
  });

  it('leaves out questions that are answered', () => {
    const outcomeOf = lacking({
      'dpop-key-changed': ['authorizationRequest'],
      'dpop-htm': ['dpopClaims'],
      'dpop-signature': ['dpopClaims'],
    });
    expect(ask(outcomeOf, { 'proof-key': 'no', htm: 'unknown' })).toEqual({ ...proof, questions: 1 });
  });

  it('is the request where that brings the rest along, and none where nothing was pasted', () => {
    const outcomeOf = lacking({
      'dpop-htm': ['dpopClaims'],
      'dpop-htu-endpoint': ['request', 'dpopClaims'],
    });
    expect(ask(outcomeOf)).toEqual({ ...proof, questions: 1 });
    expect(ask(outcomeOf, {}, {} as Subject)).toEqual({
      need: 'request',
      words: 'the token request',
      questions: 2,
    });
    expect(bestMissingInput(guide, walk(guide, {}, outcomeOf), outcomeOf, undefined)).toBeUndefined();
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
    const walked = walk(claims, { kid: 'no' }, outcomeOf);
    expect(bestMissingInput(claims, walked, outcomeOf, pasted)).toEqual({
      need: 'assertion',
      words: 'the client assertion',
      questions: 1,
    });
  });
});
