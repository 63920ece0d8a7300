import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import type { Subject } from '../case/subject.ts';
import { type ClaimVerdict, judgeAccessTokenHash, judgeExpiry, judgeIssuedAt } from './judge-id-token.ts';

/** A subject at second 1000 of the server's clock, under a profile with a tolerance of 60 s. */
const subject = (parts: object): Subject =>
  ({
    now: { seconds: 1000, source: 'response-date' },
    profile: { assertion: { clockToleranceSeconds: { value: 60 } } },
    ...parts,
  }) as unknown as Subject;

describe('the times of an id_token, with a tolerance of 60 s at second 1000 of the server', () => {
  const ofOwnClock = { now: { seconds: 1000, source: 'clock' } };
  const because = 'the Date header tells when the answer came';

  it.each<[string, JsonObject, object, ClaimVerdict]>([
    ['now', { iat: 1000 }, {}, { claim: 'iat', state: 'right', found: '1000', expected: 'not after 1000' }],
    [
      '60 s ahead',
      { iat: 1060 },
      {},
      { claim: 'iat', state: 'right', found: '1060', expected: 'not after 1000' },
    ],
    [
      '61 s ahead',
      { iat: 1061 },
      {},
      { claim: 'iat', state: 'wrong', found: '1061', expected: 'not after 1000' },
    ],
    [
      '61 s ahead of a moment that was given',
      { iat: 1061 },
      { now: { seconds: 1000, source: 'given' } },
      { claim: 'iat', state: 'wrong', found: '1061', expected: 'not after 1000' },
    ],
    [
      'by a clock of its own',
      { iat: 1061 },
      ofOwnClock,
      { claim: 'iat', state: 'unknown', found: '1061', because },
    ],
    ['as a text', { iat: '1061' }, {}, { claim: 'iat', state: 'absent', found: '1061' }],
    ['not at all', {}, ofOwnClock, { claim: 'iat', state: 'absent', found: 'missing' }],
  ])('issued %s', (_name, claims, parts, verdict) => {
    expect(judgeIssuedAt(claims, subject(parts))).toEqual(verdict);
  });

  it.each<[string, JsonObject, object, ClaimVerdict]>([
    [
      'later',
      { exp: 1600 },
      {},
      { claim: 'exp', state: 'right', found: '1600', expected: 'later than 1000' },
    ],
    [
      '60 s ago',
      { exp: 940 },
      {},
      { claim: 'exp', state: 'right', found: '940', expected: 'later than 1000' },
    ],
    [
      '61 s ago',
      { exp: 939 },
      {},
      { claim: 'exp', state: 'wrong', found: '939', expected: 'later than 1000' },
    ],
    [
      '61 s before a moment that was given',
      { exp: 939 },
      { now: { seconds: 1000, source: 'given' } },
      { claim: 'exp', state: 'wrong', found: '939', expected: 'later than 1000' },
    ],
    [
      'by a clock of its own',
      { exp: 939 },
      ofOwnClock,
      { claim: 'exp', state: 'unknown', found: '939', because },
    ],
    ['as a text', { exp: '939' }, {}, { claim: 'exp', state: 'absent', found: '939' }],
    ['never', {}, ofOwnClock, { claim: 'exp', state: 'absent', found: 'missing' }],
  ])('over %s', (_name, claims, parts, verdict) => {
    expect(judgeExpiry(claims, subject(parts))).toEqual(verdict);
  });
});

describe('the hash of the access token in an id_token', () => {
  const accessTokenHash = {
    expected: 'h256',
    others: [
      { how: 'the left half of SHA-384', value: 'h384' },
      { how: 'the left half of SHA-512', value: 'h512' },
      { how: 'all of SHA-256', value: 'all256' },
    ],
  };
  const computed = { verification: { thumbprints: {}, idToken: { accessTokenHash } } };
  const because = 'the access token is not here, or not whole';

  it.each<[string, JsonObject, object, ClaimVerdict]>([
    [
      'is as computed',
      { at_hash: 'h256' },
      computed,
      { claim: 'at_hash', state: 'right', found: 'h256', expected: 'h256', decided: false },
    ],
    [
      'is of another hash',
      { at_hash: 'h512' },
      computed,
      {
        claim: 'at_hash',
        state: 'wrong',
        found: 'h512',
        expected: 'h256',
        because: 'it is the left half of SHA-512 of the same access token',
        decided: true,
      },
    ],
    [
      'is the whole hash',
      { at_hash: 'all256' },
      computed,
      {
        claim: 'at_hash',
        state: 'wrong',
        found: 'all256',
        expected: 'h256',
        because: 'it is all of SHA-256 of the same access token',
        decided: true,
      },
    ],
    [
      'is of none',
      { at_hash: 'x' },
      computed,
      { claim: 'at_hash', state: 'wrong', found: 'x', expected: 'h256', decided: false },
    ],
    [
      'is no text',
      { at_hash: 7 },
      computed,
      { claim: 'at_hash', state: 'wrong', found: '7', expected: 'h256', decided: false },
    ],
    ['is not there', {}, computed, { claim: 'at_hash', state: 'absent', because: 'the id_token has none' }],
    [
      'cannot be computed without the access token',
      { at_hash: 'h256' },
      { verification: { thumbprints: {}, idToken: {} } },
      { claim: 'at_hash', state: 'unknown', found: 'h256', because },
    ],
    [
      'was not computed of an id_token',
      { at_hash: 'h256' },
      { verification: { thumbprints: {} } },
      { claim: 'at_hash', state: 'unknown', found: 'h256', because },
    ],
    [
      'was not computed at all',
      { at_hash: 'h256' },
      {},
      { claim: 'at_hash', state: 'unknown', found: 'h256', because },
    ],
  ])('%s', (_name, claims, parts, verdict) => {
    expect(judgeAccessTokenHash(claims, subject(parts))).toEqual(verdict);
  });
});
