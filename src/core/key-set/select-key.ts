import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { algorithmOf } from '../signature/algorithms.ts';
import type { KeyEntry } from './key-set-document.ts';
import { textMember } from './parse-key-set.ts';

/** A key that may be used to verify (RFC 7517 §4.1, §4.2, §4.4): not marked for encryption, its kind and `alg` fit the header. */
export function canVerify({ jwk }: KeyEntry, alg: unknown): boolean {
  const algorithm = algorithmOf(alg);
  const use = member(jwk, 'use');
  const labelled = member(jwk, 'alg');
  const fits =
    algorithm?.curve === undefined
      ? algorithm === undefined || member(jwk, 'kty') === 'RSA'
      : textMember(jwk, 'crv') === algorithm.curve;
  return use !== 'enc' && fits && (labelled === undefined || labelled === alg);
}

/** The keys that a server would take for a token's header: by `kid` where there is one, else every key that fits. */
export function selectKeys(keys: readonly KeyEntry[], header: JsonObject | undefined): readonly KeyEntry[] {
  const kid = member(header, 'kid');
  const fitting = keys.filter((key) => canVerify(key, member(header, 'alg')));
  return kid === undefined ? fitting : fitting.filter(({ jwk }) => member(jwk, 'kid') === kid);
}

/** The one key that a server would take: by `kid`, else the only one that fits. Without `kid` it tries each that fits. */
export function selectedKey(keys: readonly KeyEntry[], header: JsonObject | undefined): KeyEntry | undefined {
  const [first, ...others] = selectKeys(keys, header);
  return member(header, 'kid') === undefined && others.length > 0 ? undefined : first;
}

/** No token can name the key (RFC 7517 §4.5): a name without a letter is none. */
export function hasNoKid({ jwk }: KeyEntry): boolean {
  const kid = member(jwk, 'kid');
  return kid === undefined || kid === '';
}

/** Every key that carries the `kid`, whatever else it is. */
export function keysWithKid(keys: readonly KeyEntry[], kid: unknown): readonly KeyEntry[] {
  return kid === undefined ? [] : keys.filter(({ jwk }) => member(jwk, 'kid') === kid);
}
