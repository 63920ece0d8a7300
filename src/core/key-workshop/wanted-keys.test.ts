import { describe, expect, it } from 'vitest';
import { profiles } from '../profiles/registry.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { singpassLegacy } from '../profiles/singpass-legacy.ts';
import { wantedKeys } from './wanted-keys.ts';

const ofUse = (profile: Parameters<typeof wantedKeys>[0], use: 'sig' | 'enc') =>
  wantedKeys(profile).find((wanted) => wanted.use === use);

describe('the keys that a profile wants', () => {
  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    '%s: only what its own rules take',
    (_id, profile) => {
      for (const { choices, use, rules } of wantedKeys(profile)) {
        expect(rules.length).toBeGreaterThan(0);
        const allowed =
          use === 'sig' ? profile.assertion.algorithms.value : profile.keySet.encryptionAlgorithms.value;
        for (const { curve, alg } of choices) {
          expect(profile.keySet.curves.value).toContain(curve);
          expect(allowed).toContain(alg);
        }
        expect(choices[0]?.curve).toBe('P-256');
      }
    },
  );

  it('Singpass FAPI 2.0 wants both, and ES256 with A256KW is advised', () => {
    expect(ofUse(singpassFapi, 'sig')?.choices.map(({ alg }) => alg)).toEqual(['ES256', 'ES384', 'ES512']);
    expect(ofUse(singpassFapi, 'enc')).toMatchObject({
      presence: 'required',
      choices: expect.arrayContaining([{ use: 'enc', curve: 'P-521', alg: 'ECDH-ES+A192KW' }]),
    });
    expect(ofUse(singpassFapi, 'enc')?.choices[0]?.alg).toBe('ECDH-ES+A256KW');
    expect(ofUse(singpassFapi, 'enc')?.choices.map(({ alg }) => alg)).not.toContain('ECDH-ES');
  });

  it('says of each what it is for, and which rules ask for it', () => {
    const { keySet, assertion } = singpassFapi;
    const narrow = {
      ...singpassFapi,
      keySet: {
        ...keySet,
        curves: { ...keySet.curves, value: ['P-521', 'P-256', 'secp256k1'] },
        encryptionAlgorithms: { ...keySet.encryptionAlgorithms, value: ['ECDH-ES', 'ECDH-ES+A256KW'] },
      },
    };
    expect(wantedKeys(narrow)).toEqual([
      {
        use: 'sig',
        presence: 'required',
        choices: [
          { use: 'sig', curve: 'P-256', alg: 'ES256' },
          { use: 'sig', curve: 'P-521', alg: 'ES512' },
        ],
        rules: [narrow.keySet.curves, assertion.algorithms],
      },
      {
        use: 'enc',
        presence: 'required',
        choices: [
          { use: 'enc', curve: 'P-256', alg: 'ECDH-ES+A256KW' },
          { use: 'enc', curve: 'P-256', alg: 'ECDH-ES' },
          { use: 'enc', curve: 'P-521', alg: 'ECDH-ES+A256KW' },
          { use: 'enc', curve: 'P-521', alg: 'ECDH-ES' },
        ],
        rules: [keySet.encryptionKey, narrow.keySet.encryptionAlgorithms],
      },
    ]);
    const without384 = { ...assertion, algorithms: { ...assertion.algorithms, value: ['ES512', 'EdDSA'] } };
    expect(ofUse({ ...singpassFapi, assertion: without384 }, 'sig')?.choices).toEqual([
      { use: 'sig', curve: 'P-521', alg: 'ES512' },
    ]);
  });

  it('the old profile does without one to encrypt to', () => {
    expect(ofUse(singpassLegacy, 'enc')?.presence).toBe('optional');
  });

  it('makes none for a provider that takes no EC key', () => {
    const rsaOnly = {
      ...singpassFapi,
      keySet: { ...singpassFapi.keySet, keyTypes: { ...singpassFapi.keySet.keyTypes, value: ['RSA'] } },
    };
    expect(wantedKeys(rsaOnly).flatMap(({ choices }) => choices)).toEqual([]);
  });
});
