import type { KeyPurpose } from '../key-set/key-labels.ts';
import type { Profile, Ruled } from '../profiles/profile.ts';
import { signatureAlgorithms } from '../signature/algorithms.ts';

/** A key that can be made here: what it is for, its curve, and the `alg` that goes with it. */
export interface KeyChoice {
  readonly use: KeyPurpose;
  readonly curve: string;
  readonly alg: string;
}

/** A key that a profile wants in the set of its client. */
export interface WantedKey {
  readonly use: KeyPurpose;
  readonly presence: 'required' | 'optional';
  /** EC keys only, the advised one first. Empty: the profile takes none that can be made here. */
  readonly choices: readonly KeyChoice[];
  readonly rules: readonly Ruled<unknown>[];
}

/** Curves of WebCrypto, the one that every engine and library has first. */
const curves = ['P-256', 'P-384', 'P-521'] as const;

/** Key wraps of RFC 7518 §4.6; AES-192 is missing in some runtimes, so that it comes last. */
const keyWraps = ['ECDH-ES+A256KW', 'ECDH-ES+A128KW', 'ECDH-ES', 'ECDH-ES+A192KW'] as const;

/** The keys that a profile wants of its clients, from its own rules: a signing key, and one to encrypt to. */
export function wantedKeys({ assertion, keySet }: Profile): readonly WantedKey[] {
  const allowed = curves.filter((curve) => keySet.curves.value.includes(curve));
  const usable = keySet.keyTypes.value.includes('EC') ? allowed : [];
  return [
    {
      use: 'sig',
      presence: 'required',
      choices: usable.flatMap((curve) =>
        signingAlgorithms(curve)
          .filter((alg) => assertion.algorithms.value.includes(alg))
          .map((alg) => ({ use: 'sig' as const, curve, alg })),
      ),
      rules: [keySet.curves, assertion.algorithms],
    },
    {
      use: 'enc',
      presence: keySet.encryptionKey.value,
      choices: usable.flatMap((curve) =>
        keyWraps
          .filter((alg) => keySet.encryptionAlgorithms.value.includes(alg))
          .map((alg) => ({ use: 'enc' as const, curve, alg })),
      ),
      rules: [keySet.encryptionKey, keySet.encryptionAlgorithms],
    },
  ];
}

function signingAlgorithms(curve: string): readonly string[] {
  return Object.entries(signatureAlgorithms).flatMap(([alg, { family, curve: own }]) =>
    family === 'ecdsa' && own === curve ? [alg] : [],
  );
}
