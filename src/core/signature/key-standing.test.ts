import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { dpopKey, signingKey, type TestKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { buildSubject } from '../case/build-subject.ts';
import { type KeyStanding, standingOf } from './key-standing.ts';
import { verifyCase } from './verify-case.ts';

interface Signed {
  readonly by: TestKey;
  readonly kid?: string | undefined;
  readonly set: readonly object[];
  readonly otherSet?: readonly object[];
}

async function standing({ by, kid, set, otherSet }: Signed): Promise<KeyStanding | undefined> {
  const given = await fapiCase({
    assertion: { key: by, header: { kid } },
    jwks: JSON.stringify({ keys: set }),
    other_jwks: otherSet && JSON.stringify({ keys: otherSet }),
  });
  const subject = buildSubject(given, testNow);
  const { assertion } = await verifyCase(subject);
  expect(assertion?.state).toBe('verified');
  return assertion && standingOf(assertion, subject.header, subject.keySet?.keys ?? []);
}

describe('the key that verifies', () => {
  it.each<[string, KeyStanding, (one: TestKey, two: TestKey) => Omit<Signed, 'by'>]>([
    ['is named by kid', 'taken', ({ publicJwk }) => ({ kid: 'sig-1', set: [publicJwk] })],
    ['is the only one, without kid', 'taken', ({ publicJwk }) => ({ set: [publicJwk] })],
    ['is one of two, without kid', 'taken', (one, two) => ({ set: [two.publicJwk, one.publicJwk] })],
    ['has no kid, as the header', 'taken', ({ publicJwk }) => ({ set: [{ ...publicJwk, kid: undefined }] })],
    [
      'is not the one that kid names',
      'passed-over',
      (one, two) => ({ kid: 'sig-2', set: [one.publicJwk, two.publicJwk] }),
    ],
    ['is there, and kid names none', 'not-named', ({ publicJwk }) => ({ kid: 'gone', set: [publicJwk] })],
    [
      'is there without a kid, and the header has one',
      'not-named',
      ({ publicJwk }) => ({ kid: 'sig-1', set: [{ ...publicJwk, kid: undefined }] }),
    ],
    [
      'is named, and marked for encryption',
      'not-fitting',
      ({ publicJwk }) => ({ kid: 'sig-1', set: [{ ...publicJwk, use: 'enc' }] }),
    ],
    [
      'is the only one, and marked for another algorithm',
      'not-fitting',
      ({ publicJwk }) => ({ set: [{ ...publicJwk, alg: 'ES384' }] }),
    ],
    [
      'is of another set',
      'not-in-set',
      (one, two) => ({ kid: 'sig-1', set: [two.publicJwk], otherSet: [one.publicJwk] }),
    ],
  ])('%s: %s', async (_name, expected, make) => {
    const [one, two] = [await signingKey('sig-1'), await signingKey('sig-2')];
    expect(await standing({ by: one, ...make(one, two) })).toBe(expected);
  });

  it('is the key of the proof: not-in-set', async () => {
    const { publicJwk } = await signingKey();
    expect(await standing({ by: await dpopKey(), kid: 'gone', set: [publicJwk] })).toBe('not-in-set');
  });
});
