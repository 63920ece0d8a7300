import type { Json } from '../assertion/decoded-jwt.ts';
import { member, shownJson } from '../assertion/json-text.ts';
import type { Profile } from '../profiles/profile.ts';
import { coordinateFault } from './coordinates.ts';
import type { KeyEntry } from './key-set-document.ts';

export type KeyPurpose = 'sig' | 'enc';

/** What an algorithm is for, by its name (RFC 7518 §3.1, §4.1). */
function purposeOfAlgorithm(alg: unknown): KeyPurpose | undefined {
  if (typeof alg !== 'string') return undefined;
  if (/^(?:ECDH|RSA-OAEP|RSA1_5|dir$|A\d)/.test(alg)) return 'enc';
  return /^(?:ES|RS|PS|HS|EdDSA|Ed\d)/.test(alg) ? 'sig' : undefined;
}

/** What a key is for: by `use`, else by the kind of its `alg`. */
export function purposeOf({ jwk }: KeyEntry): KeyPurpose | undefined {
  const use = member(jwk, 'use');
  return use === 'sig' || use === 'enc' ? use : purposeOfAlgorithm(member(jwk, 'alg'));
}

/** What is wrong with `use` and `alg` of one key: one fault at most, so that one wrong label is one finding. */
export interface LabelFault {
  /**
   * `use-missing`, `use-word`: not `sig` or `enc`. `use-contradicted`: `alg` is of the other purpose, and no other key serves
   * that purpose, so that `use` is what is wrong. The rest concern `alg` of a key whose `use` stands.
   */
  readonly kind:
    | 'use-missing'
    | 'use-word'
    | 'use-contradicted'
    | 'signing-algorithm'
    | 'encryption-algorithm-missing'
    | 'encryption-algorithm';
  readonly found: string;
  readonly expected: string;
}

const algorithmOfCurve: ReadonlyMap<unknown, string> = new Map([
  ['P-256', 'ES256'],
  ['P-384', 'ES384'],
  ['P-521', 'ES512'],
  ['secp256k1', 'ES256K'],
]);

/** The label faults of a set by the path of the key. Keys of a kind that the profile does not take have none: their kind is the fault. */
export function labelFaults(keys: readonly KeyEntry[], { keySet }: Profile): ReadonlyMap<string, LabelFault> {
  const uncontradicted = keys.filter(({ jwk }) => {
    const byAlgorithm = purposeOfAlgorithm(member(jwk, 'alg'));
    return byAlgorithm === undefined || byAlgorithm === member(jwk, 'use');
  });
  const served = new Set(uncontradicted.map(({ jwk }) => member(jwk, 'use')));
  const faults = new Map<string, LabelFault>();
  for (const key of keys) {
    const fault = labelFault(key, served, keySet.encryptionAlgorithms.value);
    // A key on a curve that the profile does not take has that fault, and its alg is of no matter.
    const curveCounts = keySet.curves.value.some((curve) => curve === member(key.jwk, 'crv'));
    if (fault?.kind === 'signing-algorithm' && !curveCounts) continue;
    if (fault !== undefined && keySet.keyTypes.value.some((type) => type === member(key.jwk, 'kty')))
      faults.set(key.path, fault);
  }
  return faults;
}

function labelFault(
  { jwk }: KeyEntry,
  served: ReadonlySet<Json | undefined>,
  encryptionAlgorithms: readonly string[],
): LabelFault | undefined {
  const [use, alg] = [member(jwk, 'use'), member(jwk, 'alg')];
  const byAlgorithm = purposeOfAlgorithm(alg);
  const expectedUse = byAlgorithm ?? 'sig or enc';
  if (use === undefined) return { kind: 'use-missing', found: 'missing', expected: expectedUse };
  // A member that is no text is a fault of its own.
  if (typeof use !== 'string') return undefined;
  if (use !== 'sig' && use !== 'enc')
    return { kind: 'use-word', found: shownJson(use).slice(0, 60), expected: expectedUse };
  // A key whose labels agree serves its own purpose.
  if (byAlgorithm !== undefined && !served.has(byAlgorithm))
    return { kind: 'use-contradicted', found: use, expected: byAlgorithm };
  if (alg !== undefined && typeof alg !== 'string') return undefined;
  if (use === 'sig') {
    const right = algorithmOfCurve.get(member(jwk, 'crv'));
    const fits = alg === undefined || right === undefined || alg === right;
    return fits ? undefined : { kind: 'signing-algorithm', found: shownJson(alg), expected: right };
  }
  const expected = encryptionAlgorithms.join(', ');
  if (alg === undefined) return { kind: 'encryption-algorithm-missing', found: 'missing', expected };
  return encryptionAlgorithms.includes(alg)
    ? undefined
    : { kind: 'encryption-algorithm', found: shownJson(alg), expected };
}

/** Whether a server that follows the profile could use the key for a purpose: kind, curve, numbers, `use` and `alg` fit. */
export function isUsableFor(purpose: KeyPurpose, { jwk }: KeyEntry, { keySet }: Profile): boolean {
  const [use, alg, kty, crv] = [
    member(jwk, 'use'),
    member(jwk, 'alg'),
    member(jwk, 'kty'),
    member(jwk, 'crv'),
  ];
  const fits =
    keySet.keyTypes.value.some((type) => type === kty) &&
    // An RSA key lies on no curve.
    (kty === 'RSA' || keySet.curves.value.some((curve) => curve === crv)) &&
    (use === undefined || use === purpose);
  if (!fits) return false;
  const algorithmFits =
    purpose === 'sig'
      ? alg === undefined || isSigningAlgorithm(alg, crv)
      : keySet.encryptionAlgorithms.value.some((name) => name === alg);
  return algorithmFits && coordinateFault(jwk) === undefined;
}

/** The algorithm of the curve where it has one of its own, else any for signing. */
function isSigningAlgorithm(alg: Json, crv: Json | undefined): boolean {
  const right = algorithmOfCurve.get(crv);
  return right === undefined ? purposeOfAlgorithm(alg) === 'sig' : alg === right;
}
