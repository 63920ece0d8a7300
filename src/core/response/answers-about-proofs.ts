import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { KnownAnswer } from './known-answer.ts';

/** Words about a DPoP proof: beside its name, or behind the code that is for proofs alone (RFC 9449 §5). */
function ofProof(words: string): RegExp {
  return new RegExp(
    `^invalid_dpop_proof\\n[^\\n]{0,300}?(?:${words})|\\bDPoP\\b[^\\n]{0,200}?(?:${words})|(?:${words})[^\\n]{0,200}?\\bDPoP\\b`,
    'i',
  );
}

/** As Keycloak, Duende IdentityServer, node-oidc-provider and others say it; the specific first. */
const rows: readonly (readonly [words: string, ...first: readonly FaultCode[]])[] = [
  [
    'dpop_jkt|\\bjkt\\b|thumbprint|key binding|token binding',
    'dpop-key-changed',
    'dpop-jkt-wrong',
    'sig-multi-instance-keys',
  ],
  [
    '\\bhtu\\b|HTTP UR[IL]\\b',
    'dpop-htu-endpoint',
    'dpop-htu-slash-query',
    'dpop-htu-proxy',
    'dpop-reused-proof',
  ],
  ['\\bhtm\\b|HTTP method', 'dpop-htm', 'dpop-reused-proof'],
  ['already (?:been )?used|replay|reused?\\b', 'dpop-reused-proof', 'dpop-jti'],
  ['\\bath\\b|access token hash', 'dpop-ath'],
  ['\\bjti\\b', 'dpop-jti', 'dpop-reused-proof'],
  [
    'not active|expired|\\biat\\b|\\bexp\\b|too old|not recent|in the (?:future|past)',
    'dpop-iat',
    'dpop-exp',
    'dpop-reused-proof',
  ],
  ['private key', 'dpop-jwk-private'],
  ['\\btyp\\b|missing type', 'dpop-typ'],
  ['\\balg\\b|algorithm', 'dpop-alg'],
  ['\\bjwk\\b', 'dpop-jwk-missing', 'dpop-jwk-private'],
  ['mandatory claims', 'dpop-jti', 'dpop-iat', 'dpop-htm', 'dpop-htu-endpoint'],
  ['header verification|malformed|multiple|more than one', 'dpop-header-broken'],
  ['signature|verification failure', 'dpop-signature'],
  ['missing|required|must be (?:provided|present)|not (?:provided|present|found)', 'dpop-missing'],
];

export const answersAboutProofs: readonly KnownAnswer[] = [
  {
    match: /nonce is required in the DPoP|invalid nonce in DPoP|use_dpop_nonce|requires nonce in DPoP/i,
    source: 'oidc-provider',
    guide: 'use-dpop-nonce',
    causes: ['dpop-nonce', ...faultsOfGroups('I')],
  },
  ...rows.map(
    ([words, ...first]): KnownAnswer => ({
      match: ofProof(words),
      source: 'other-server',
      guide: 'invalid-dpop-proof',
      causes: [...first, ...faultsOfGroups('I')],
      clears: ['network'],
    }),
  ),
  {
    match: /dpop/i,
    source: 'other-server',
    guide: 'invalid-dpop-proof',
    causes: faultsOfGroups('I'),
    clears: ['network'],
  },
];
