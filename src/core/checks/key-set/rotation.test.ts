import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { keyUnknown, rotatedCase, rotatedSet } from '../../../testing/rotations.ts';
import { testNow } from '../../../testing/times.ts';
import { analyse } from '../../analyse.ts';
import type { Case } from '../../case/case.ts';

const current = (): Promise<string> => rotatedSet({ 'key-1': 'sig-new' });
const older = (): Promise<string> => rotatedSet({ 'key-0': 'sig-old' });
const elsewhere = (): Promise<string> => rotatedSet({ 'key-p': 'sig-production' }, true);
const signedWith = async (name: string, kid: string, other_jwks: string, response?: string): Promise<Case> =>
  fapiCase({
    assertion: { key: await signingKey(name), header: { kid } },
    jwks: await current(),
    other_jwks,
    response,
    authorization_request: undefined,
  });
const withoutPar = async (given: Promise<Case>): Promise<Case> => ({
  ...(await given),
  authorization_request: undefined,
});

/** Two key sets and one fault: it comes first, and no other is told as an error beside it. */
const faults: Readonly<Record<string, readonly [string, () => Promise<Case>]>> = {
  'a key that was taken out': ['sig-old-key', async () => signedWith('sig-old', 'key-0', await older())],
  'a key that was taken out, refused': [
    'sig-old-key',
    async () => signedWith('sig-old', 'key-0', await older(), keyUnknown),
  ],
  'the name from another environment': [
    'kid-stale-env',
    async () => signedWith('sig-new', 'key-p', await elsewhere(), keyUnknown),
  ],
  'a new key that the server does not know yet': [
    'jwks-cached-after-rotation',
    async () => withoutPar(rotatedCase('key-1', await current(), await older(), keyUnknown)),
  ],
  'a new key under the old name': [
    'jwk-kid-reused-after-rotation',
    async () =>
      withoutPar(rotatedCase('key-1', await current(), await rotatedSet({ 'key-1': 'sig-old' }), keyUnknown)),
  ],
};

describe('a rotation', () => {
  it.each(Object.entries(faults))('%s', async (_name, [code, make]) => {
    const { findings } = (await analyse(await make(), testNow)).diagnosis;
    expect(findings[0]?.code).toBe(code);
    expect(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.code)).toEqual([
      code,
    ]);
  });

  it('is no fault where the other set is that of another environment', async () => {
    const given = await withoutPar(rotatedCase('key-1', await current(), await elsewhere()));
    const { findings, predicted } = (await analyse(given, testNow)).diagnosis;
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(predicted).toBeNull();
  });
});
