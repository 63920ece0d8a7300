import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { textMember } from '../key-set/parse-key-set.ts';
import type { KeyChoice } from './wanted-keys.ts';

/** The public half of an EC key with the labels that a reader of the set needs (RFC 7517 §4, RFC 7518 §6.2.1). */
export interface PublicJwk extends JsonObject {
  readonly kty: 'EC';
  readonly crv: string;
  readonly x: string;
  readonly y: string;
  readonly use: 'sig' | 'enc';
  readonly alg: string;
  readonly kid: string;
}

/** Takes the public numbers by name and nothing else, whatever else the key holds. */
export function toPublicJwk(jwk: JsonObject, { use, curve, alg }: KeyChoice, kid: string): PublicJwk {
  return {
    kty: 'EC',
    crv: curve,
    x: textMember(jwk, 'x') ?? '',
    y: textMember(jwk, 'y') ?? '',
    use,
    alg,
    kid,
  };
}

/**
 * A key set to publish (RFC 7517 §5), as JSON text. The keys of a pasted set come without their private members already (see
 * `toKeyEntry`); a symmetric key is a secret as a whole and is left out.
 */
export function toKeySet(keys: readonly JsonObject[]): string {
  const open = keys.filter((jwk) => member(jwk, 'kty') !== 'oct');
  return `${JSON.stringify({ keys: open }, null, 2)}\n`;
}
