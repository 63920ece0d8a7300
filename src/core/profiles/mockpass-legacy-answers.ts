import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { ProfileError, Stage } from './profile.ts';
import { keySetUnreachable } from './singpass-causes.ts';

/** How the sentence begins, as a regular expression source, and what it can mean. */
type Sentence = readonly [id: string, says: string, causes: readonly FaultCode[]];

/** Sentences that come with one error code, after the same stages. */
function answers(
  error: string,
  guide: ProfileError['guide'],
  clears: readonly Stage[],
  sentences: readonly Sentence[],
): readonly ProfileError[] {
  return sentences.map(([id, says, causes]) => ({
    id,
    match: { error: [error], description: `^(?:${says})` },
    guide,
    causes: [...new Set(causes)],
    clears,
    source: 'MockPass',
    mark: 'observed',
  }));
}

const past: readonly Stage[] = ['network', 'transport', 'parameters'];
const verified: readonly Stage[] = [...past, 'assertion-format', 'header', 'signature'];
const ofBody = faultsOfGroups('A');
const ofKeySet = faultsOfGroups('G');
/** Damage to the text of the assertion shows as a signature that does not verify. */
const ofSignature: readonly FaultCode[] = [
  ...faultsOfGroups('F').filter((code) => !code.startsWith('local-')),
  ...faultsOfGroups('C', 'D'),
  'quotes-in-value',
  'invisible-chars',
  'smart-punctuation',
  'param-trailing-newline',
];

const toParameters: readonly ProfileError[] = [
  ...answers(
    'invalid_request',
    'invalid-request',
    ['network'],
    [
      ['no-client-id', 'Missing client_id', ['client-id-missing', ...ofBody, 'param-name-wrong']],
      ['no-redirect-uri', 'Missing redirect_uri', ['redirect-uri-missing', ...ofBody]],
      ['no-code', 'Missing code$', ['code-missing', ...ofBody]],
      ['no-assertion', 'Missing client_assertion', ['assertion-missing', ...ofBody]],
      [
        'no-assertion-type',
        'Unknown client_assertion_type undefined',
        ['assertion-type-missing', 'assertion-type-wrong', ...ofBody],
      ],
      [
        'assertion-type',
        'Unknown client_assertion_type',
        ['assertion-type-wrong', 'assertion-type-missing', 'double-encoded', ...ofBody],
      ],
      ['login', 'Missing (?:nonce|state)$', ['par-invalid-params']],
    ],
  ),
  ...answers(
    'unsupported_grant_type',
    'unsupported-grant-type',
    ['network'],
    [
      [
        'no-grant-type',
        'Unknown grant_type undefined',
        ['grant-type-missing', 'grant-type-wrong', ...ofBody],
      ],
      [
        'grant-type',
        'Unknown grant_type',
        ['grant-type-wrong', 'grant-type-missing', 'param-trailing-newline', 'duplicate-param', ...ofBody],
      ],
    ],
  ),
  ...answers(
    'unsupported_response_type',
    'invalid-request',
    ['network'],
    [['response-type', 'Unknown response_type', ['par-invalid-params']]],
  ),
];

const toKeySet: readonly ProfileError[] = [
  ...answers(
    'invalid_request',
    'no-encryption-key',
    [...verified, 'claims', 'grant'],
    [
      [
        'no-enc',
        'No suitable encryption key',
        ['jwks-no-enc', 'jwk-enc-alg-unsupported', 'jwk-use-wrong', ...ofKeySet],
      ],
    ],
  ),
  ...answers(
    'invalid_request',
    'server-side-error',
    [...verified, 'claims', 'grant'],
    [['signing-key', 'No suitable signing key', ['server-outage']]],
  ),
  ...answers('invalid_client', 'server-side-error', past, [
    [
      'key-set-unreachable',
      'Failed to fetch RP JWKS from specified endpoint: fetch failed',
      [...keySetUnreachable, ...ofKeySet],
    ],
    ['key-set-status', 'Failed to fetch RP JWKS', ['jwks-http-error', ...keySetUnreachable, ...ofKeySet]],
    ['key-set-page', "Unable to parse RP keyset: Unexpected token '?<", ['jwks-html', ...ofKeySet]],
    [
      'key-set-pem',
      "Unable to parse RP keyset: (?:No number after minus sign|Unexpected token '?-)",
      ['jwks-pem-or-cert', ...ofKeySet],
    ],
    ['key-set', 'Unable to parse RP keyset', ['jwks-invalid-json', ...ofKeySet]],
  ]),
];

/** What jose says of the assertion, behind the prefix of MockPass. */
const verifying = (text: string): string => `Unable to verify client_assertion: ${text}`;

const toAssertion: readonly ProfileError[] = [
  ...answers('invalid_client', 'invalid-client-claims', verified, [
    [
      'expired',
      verifying('"exp" claim timestamp check failed'),
      [
        'exp-past',
        'client-assertion-expired-cache',
        'iat-tz-behind',
        'clock-skew-small',
        'exp-not-after-iat',
      ],
    ],
    [
      'not-yet',
      verifying('"nbf" claim timestamp check failed'),
      ['nbf-future', 'iat-tz-ahead', 'iat-future', 'clock-skew-small'],
    ],
    [
      'nbf-type',
      verifying('"nbf" claim must be a number'),
      ['nbf-type', 'exp-string', 'exp-iso-date', 'numbers-too-big'],
    ],
    [
      'claim-type',
      verifying('"(?:exp|iat)" claim must be a number'),
      ['exp-string', 'exp-iso-date', 'nbf-type', 'numbers-too-big'],
    ],
  ]),
  ...answers('invalid_client', 'invalid-client-signature', past, [
    ['signature', verifying('signature verification failed'), ofSignature],
    [
      'no-key',
      verifying('no applicable key'),
      [
        'kid-unknown',
        'kid-near-miss',
        'jwks-no-sig',
        'kid-enc-key',
        'alg-curve-mismatch',
        'alg-jwk-alg-mismatch',
        'jwk-use-wrong',
        ...faultsOfGroups('D', 'G', 'F'),
      ],
    ],
    ['two-keys', verifying('multiple matching keys'), ['jwk-kid-duplicate', 'kid-missing', ...ofKeySet]],
    [
      'private',
      verifying('JSON Web Key Set members must be public keys'),
      ['jwks-private-exposed', ...ofKeySet],
    ],
    ['jwk', verifying('Invalid JWK'), ['jwk-coord-length', 'jwk-point-invalid', ...ofKeySet]],
    [
      'no-alg',
      verifying('JWS "alg" \\(Algorithm\\) Header Parameter missing'),
      ['alg-missing', ...faultsOfGroups('D', 'C')],
    ],
    ['alg', verifying('Unsupported "alg" value'), ['alg-misspelt', 'alg-none', ...faultsOfGroups('D')]],
    ['crit', verifying('Extension Header Parameter'), ['crit-header', ...faultsOfGroups('D')]],
    ['b64', verifying('JWTs MUST NOT use unencoded payload'), ['b64-false', ...faultsOfGroups('D')]],
  ]),
  ...answers('invalid_client', 'invalid-client', past, [
    [
      'parts',
      verifying('Invalid Compact JWS'),
      ['assertion-two-parts', 'assertion-five-parts', 'placeholder-left', ...faultsOfGroups('C', 'A')],
    ],
    [
      'header',
      verifying('JWS Protected Header is invalid'),
      ['header-not-json', 'assertion-bearer-prefix', 'placeholder-left', ...faultsOfGroups('C', 'A')],
    ],
    [
      'payload',
      verifying('JWT Claims Set must be'),
      ['payload-not-json', 'payload-double-json', ...faultsOfGroups('C', 'E')],
    ],
    [
      'assertion',
      'Unable to verify client_assertion',
      [
        ...faultsOfGroups('C', 'D', 'F', 'G', 'E'),
        'placeholder-left',
        'quotes-in-value',
        'param-trailing-newline',
        'smart-punctuation',
        'shell-single-quote-var',
        'curl-at-file-literal',
      ],
    ],
  ]),
];

const toClaims: readonly ProfileError[] = [
  ...answers(
    'invalid_client',
    'invalid-client-claims',
    [...past, 'header', 'signature'],
    [
      [
        'no-sub',
        'Missing sub',
        ['sub-missing', 'claim-name-wrong', 'payload-wrapped', ...faultsOfGroups('E')],
      ],
      [
        'sub',
        'Incorrect sub',
        // With client_id sent twice, the list of both is what sub is compared with.
        [
          'client-id-mismatch',
          'sub-wrong',
          'sub-missing',
          'iss-sub-aud-swapped',
          'claim-name-wrong',
          'duplicate-param',
          'payload-wrapped',
          ...faultsOfGroups('E'),
        ],
      ],
      [
        'aud',
        '(?:Incorrect|Missing) aud',
        [
          'aud-token-endpoint',
          'aud-trailing-slash',
          'aud-wrong-env',
          'aud-array',
          'aud-missing',
          ...faultsOfGroups('E'),
        ],
      ],
    ],
  ),
  ...answers(
    'invalid_client',
    'invalid-client-claims',
    [...past, 'assertion-format', 'signature'],
    [['typ', 'The client_assertion typ should be set', ['typ-missing']]],
  ),
];

/** Literal answers of MockPass 4.3.4 and 4.6.11 (singpass.md §5.4), the most specific first. */
export const mockpassLegacyAnswers: readonly ProfileError[] = [
  ...toParameters,
  ...toKeySet,
  ...toAssertion,
  ...toClaims,
];
