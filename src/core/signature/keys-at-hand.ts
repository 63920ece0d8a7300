import { objectOf } from '../assertion/decode.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import type { KeySetDocument } from '../key-set/key-set-document.ts';
import { pemKeys } from '../key-set/pem-keys.ts';
import { keysWithKid } from '../key-set/select-key.ts';
import { thumbprintOf } from './thumbprint.ts';

/** A key that may have signed. */
export interface CandidateKey {
  readonly path: string;
  readonly jwk: JsonObject;
  readonly thumbprint?: string | undefined;
}

/** The keys of a case by where they come from. */
export interface KeysAtHand {
  /** Of the set in force: `keys[0]`, `key` (a JWK alone) or `pem[0]`. */
  readonly ofSet: readonly CandidateKey[];
  /** Of another set: `other.keys[0]`. */
  readonly ofOtherSet: readonly CandidateKey[];
  /** What proofs bring in their headers (RFC 9449 §4.2): `dpop`, `authorization-dpop`, `previous-dpop`. */
  readonly ofProofs: readonly CandidateKey[];
}

/** With more keys than this the rest of a set is not tried, but for those that the token names: no client has so many. */
const mostKeys = 100;

export async function keysAtHand(subject: Subject): Promise<KeysAtHand> {
  const { header, keySet, otherKeySet, dpopHeader, authorizationRequest, previousDpop } = subject;
  const [ofSet, ofOtherSet, ofProofs] = await Promise.all([
    keysOf(keySet, '', header),
    keysOf(otherKeySet, 'other.', header),
    withThumbprints([
      ...keyInHeader('dpop', dpopHeader),
      ...keyInHeader('authorization-dpop', objectOf(authorizationRequest?.dpop?.header)),
      ...keyInHeader('previous-dpop', objectOf(previousDpop?.header)),
    ]),
  ]);
  return { ofSet, ofOtherSet, ofProofs };
}

/** The keys of one set, each with its thumbprint; `prefix` stands before their places, `header` is that of the token to verify. */
export async function keysOf(
  keySet: KeySetDocument | undefined,
  prefix: string,
  header: JsonObject | undefined,
): Promise<readonly CandidateKey[]> {
  if (keySet === undefined) return [];
  const isPem = keySet.shape === 'pem' || keySet.shape === 'certificate';
  const named = keysWithKid(keySet.keys.slice(mostKeys), member(header, 'kid')).slice(0, mostKeys);
  const keys = [...keySet.keys.slice(0, mostKeys), ...named, ...(isPem ? await pemKeys(keySet.text) : [])];
  return withThumbprints(keys.map(({ path, jwk }) => ({ path: `${prefix}${path}`, jwk })));
}

function keyInHeader(path: string, header: JsonObject | undefined): readonly CandidateKey[] {
  const jwk = member(header, 'jwk');
  return isJsonObject(jwk) ? [{ path, jwk }] : [];
}

function withThumbprints(keys: readonly CandidateKey[]): Promise<readonly CandidateKey[]> {
  return Promise.all(keys.map(async (key) => ({ ...key, thumbprint: await thumbprintOf(key.jwk) })));
}
