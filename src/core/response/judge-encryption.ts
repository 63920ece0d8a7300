import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { purposeOf } from '../key-set/key-labels.ts';
import type { KeyEntry } from '../key-set/key-set-document.ts';
import { textMember } from '../key-set/parse-key-set.ts';

/** AES-192 key wrap and the curve P-521 (RFC 7518 §4.6): a runtime or a library may lack them. */
export function isRarelySupported(name: string): boolean {
  return /A192KW$|^P-521$/.test(name);
}

export const whyRare =
  'Several libraries have faults with P-521 or with AES-192 key wrap, and some runtimes lack them.';

/**
 * To which key of the client a token was encrypted, from its header alone (RFC 7516 §4.1.6, RFC 7518 §4.6.1). `not-listed`: to one
 * that is not in the set; `elsewhere` is the same key in the other set, where it is there. `signing`: to one that is labelled for
 * signing. `other-curve`: the throw-away key is on another curve than the key of that name. `unnamed`: the header names none;
 * `candidates` are the keys that it could be.
 */
export type EncryptedTo =
  | { readonly kind: 'key'; readonly kid: string; readonly key: KeyEntry }
  | { readonly kind: 'signing'; readonly kid: string; readonly key: KeyEntry }
  | {
      readonly kind: 'other-curve';
      readonly kid: string;
      readonly key: KeyEntry;
      readonly found: string;
      readonly expected: string | undefined;
    }
  | {
      readonly kind: 'not-listed';
      readonly kid: string;
      readonly known: readonly string[];
      readonly elsewhere?: KeyEntry | undefined;
    }
  | { readonly kind: 'unnamed'; readonly candidates: readonly KeyEntry[] }
  | { readonly kind: 'no-set'; readonly kid: string | undefined };

/** Which key a token was encrypted to, by its header. */
export function encryptedTo(
  header: JsonObject,
  { keySet, otherKeySet }: Pick<Subject, 'keySet' | 'otherKeySet'>,
): EncryptedTo {
  const kid = textMember(header, 'kid');
  const curve = ephemeralCurve(header);
  if (keySet === undefined) return { kind: 'no-set', kid };
  if (kid === undefined) {
    const fits = ({ jwk }: KeyEntry): boolean => curve === undefined || textMember(jwk, 'crv') === curve;
    return {
      kind: 'unnamed',
      candidates: keySet.keys.filter((key) => purposeOf(key) === 'enc' && fits(key)),
    };
  }
  const named = keySet.keys.filter(({ jwk }) => textMember(jwk, 'kid') === kid);
  const key = named.find((each) => purposeOf(each) !== 'sig') ?? named[0];
  if (key === undefined) {
    return {
      kind: 'not-listed',
      kid,
      known: keySet.keys.flatMap(({ jwk }) => textMember(jwk, 'kid') ?? []),
      elsewhere: otherKeySet?.keys.find(({ jwk }) => textMember(jwk, 'kid') === kid),
    };
  }
  if (purposeOf(key) === 'sig') return { kind: 'signing', kid, key };
  const expected = textMember(key.jwk, 'crv');
  if (curve !== undefined && curve !== expected)
    return { kind: 'other-curve', kid, key, found: curve, expected };
  return { kind: 'key', kid, key };
}

/** The curve of the throw-away key that a token brings (RFC 7518 §4.6.1.1). */
export function ephemeralCurve(header: JsonObject): string | undefined {
  const ephemeral = member(header, 'epk');
  return isJsonObject(ephemeral) ? textMember(ephemeral, 'crv') : undefined;
}

/** An algorithm in the header of an encrypted token, and what it is held against. */
export interface AlgorithmVerdict {
  readonly name: 'alg' | 'enc';
  readonly found: string;
  readonly state: 'right' | 'wrong';
  readonly expected: string;
  /** `profile`: its list; `key`: the `alg` of the very key. */
  readonly by: 'profile' | 'key';
}

/** Whether the algorithms of an encrypted token are among those of the profile, and `alg` that of the key (RFC 7518 §4.1, §5.1). */
export function judgeAlgorithms(
  header: JsonObject,
  to: EncryptedTo,
  { profile }: Pick<Subject, 'profile'>,
): readonly AlgorithmVerdict[] {
  const { encryptionAlgorithms, contentEncryption } = profile.keySet;
  const own = 'key' in to ? textMember(to.key.jwk, 'alg') : undefined;
  const alg = textMember(header, 'alg') ?? 'missing';
  const listed = compared('alg', alg, encryptionAlgorithms.value, 'profile');
  const ofKey = own !== undefined && to.kind === 'key' ? compared('alg', alg, [own], 'key') : undefined;
  return [
    listed.state === 'right' && ofKey !== undefined ? ofKey : listed,
    compared('enc', textMember(header, 'enc') ?? 'missing', contentEncryption.value, 'profile'),
  ];
}

function compared(
  name: AlgorithmVerdict['name'],
  found: string,
  allowed: readonly string[],
  by: AlgorithmVerdict['by'],
): AlgorithmVerdict {
  return {
    name,
    found,
    state: allowed.includes(found) ? 'right' : 'wrong',
    expected: allowed.join(', '),
    by,
  };
}
