import type { FaultCode } from '../catalogue/faults.ts';
import type { Reference } from '../catalogue/sources.ts';

/** A rule for a DPoP proof as the workbench lists it, and the checks that decide it. */
export interface ProofRule {
  readonly id: string;
  readonly rule: string;
  readonly codes: readonly [FaultCode, ...FaultCode[]];
  readonly source: Reference;
  /** The member of the proof that it is about. */
  readonly member?: readonly ['header' | 'claims', string] | undefined;
}

/** In the order of RFC 9449 §4.3, then what ties the proof to its login. */
export const proofRules: readonly ProofRule[] = [
  {
    id: 'one-header',
    rule: 'There is one DPoP header, and it holds one compact JWT.',
    codes: ['dpop-header-broken', 'dpop-missing'],
    source: 'RFC 9449 §4.3',
  },
  {
    id: 'typ',
    rule: 'typ is dpop+jwt.',
    codes: ['dpop-typ'],
    source: 'RFC 9449 §4.2',
    member: ['header', 'typ'],
  },
  {
    id: 'alg',
    rule: 'alg is an asymmetric algorithm that the profile takes.',
    codes: ['dpop-alg'],
    source: 'RFC 9449 §4.2',
    member: ['header', 'alg'],
  },
  {
    id: 'jwk',
    rule: 'The header brings the public key as jwk.',
    codes: ['dpop-jwk-missing'],
    source: 'RFC 9449 §4.2',
  },
  {
    id: 'private',
    rule: 'jwk holds no private member.',
    codes: ['dpop-jwk-private'],
    source: 'RFC 9449 §4.3',
  },
  {
    id: 'signature',
    rule: 'The signature verifies with that key.',
    codes: ['dpop-signature'],
    source: 'RFC 9449 §4.3',
  },
  {
    id: 'htm',
    rule: 'htm is the method of the request, in capitals.',
    codes: ['dpop-htm'],
    source: 'RFC 9449 §4.2',
    member: ['claims', 'htm'],
  },
  {
    id: 'htu',
    rule: 'htu is the URL that is called, without query and fragment.',
    codes: ['dpop-htu-endpoint', 'dpop-htu-slash-query', 'dpop-htu-proxy'],
    source: 'RFC 9449 §4.3',
    member: ['claims', 'htu'],
  },
  {
    id: 'iat',
    rule: 'iat is now, in seconds.',
    codes: ['dpop-iat'],
    source: 'RFC 9449 §11.1',
    member: ['claims', 'iat'],
  },
  {
    id: 'exp',
    rule: 'exp, where it is there, has not passed and is not far from iat.',
    codes: ['dpop-exp'],
    source: 'Singpass: DPoP',
    member: ['claims', 'exp'],
  },
  {
    id: 'jti',
    rule: 'jti is a fresh random text.',
    codes: ['dpop-jti'],
    source: 'RFC 9449 §4.2',
    member: ['claims', 'jti'],
  },
  {
    id: 'once',
    rule: 'The proof is used once.',
    codes: ['dpop-reused-proof'],
    source: 'RFC 9449 §11.1',
  },
  {
    id: 'ath',
    rule: 'ath is the hash of the access token at userinfo, and absent elsewhere.',
    codes: ['dpop-ath', 'dpop-ath-at-token'],
    source: 'RFC 9449 §4.2',
    member: ['claims', 'ath'],
  },
  {
    id: 'nonce',
    rule: 'nonce is the one of the server, where it gave one.',
    codes: ['dpop-nonce'],
    source: 'RFC 9449 §8',
    member: ['claims', 'nonce'],
  },
  {
    id: 'login-key',
    rule: 'The key is the one of the pushed authorization request.',
    codes: ['dpop-key-changed', 'dpop-jkt-wrong'],
    source: 'RFC 9449 §10',
  },
  {
    id: 'own-key',
    rule: 'The key signs nothing but proofs of this login.',
    codes: ['dpop-same-as-client-key'],
    source: 'Singpass: DPoP',
  },
];
