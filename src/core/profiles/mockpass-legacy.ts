import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { mockpassOrder, mockpassTolerates } from './mockpass-order.ts';
import { mockpassPredictions } from './mockpass-predictions.ts';
import type { Profile, ProfileError, Ruled } from './profile.ts';
import { clientAssertionType, fixedValue, known } from './ruled.ts';
import { singpassTolerance } from './singpass-common.ts';
import { legacyErrors } from './singpass-errors.ts';
import { singpassLegacy } from './singpass-legacy.ts';

const observed = <Value>(value: Value, note?: string): Ruled<Value> =>
  known(value, 'observed', 'MockPass', note);

/** One literal answer of MockPass: what it says, what it means, and what it has already accepted. */
function answer(
  id: string,
  error: string,
  description: string,
  causes: readonly FaultCode[],
  clears: ProfileError['clears'],
  guide: ProfileError['guide'],
): ProfileError {
  return {
    id,
    match: { error: [error], description },
    guide,
    causes,
    clears,
    source: 'MockPass',
    mark: 'observed',
  };
}

/** Damage to the text of the assertion shows as a signature that does not verify. */
const signatureCauses: readonly FaultCode[] = [
  ...faultsOfGroups('F', 'C', 'D').filter((code) => !code.startsWith('local-')),
  'quotes-in-value',
  'invisible-chars',
  'smart-punctuation',
  'param-trailing-newline',
];
const past = ['network', 'transport', 'parameters'] as const;
const bodyUnread: readonly FaultCode[] = faultsOfGroups('A');

/** Literal answers of MockPass 4.3.4 and 4.6.11 (singpass.md §5.4). */
const errors: readonly ProfileError[] = [
  answer(
    'no-client-id',
    'invalid_request',
    'Missing client_id',
    ['client-id-missing', ...bodyUnread, 'param-name-wrong'],
    ['network'],
    'invalid-request',
  ),
  answer(
    'no-redirect-uri',
    'invalid_request',
    'Missing redirect_uri',
    ['redirect-uri-missing', ...bodyUnread],
    ['network'],
    'invalid-request',
  ),
  answer(
    'no-code',
    'invalid_request',
    'Missing code',
    ['code-missing', ...bodyUnread],
    ['network'],
    'invalid-request',
  ),
  answer(
    'no-assertion',
    'invalid_request',
    'Missing client_assertion',
    ['assertion-missing', ...bodyUnread],
    ['network'],
    'invalid-request',
  ),
  answer(
    'assertion-type',
    'invalid_request',
    'Unknown client_assertion_type',
    ['assertion-type-wrong', 'assertion-type-missing', 'double-encoded', ...bodyUnread],
    ['network'],
    'invalid-request',
  ),
  answer(
    'grant-type',
    'unsupported_grant_type',
    'Unknown grant_type',
    ['grant-type-wrong', 'grant-type-missing', 'param-trailing-newline', 'duplicate-param', ...bodyUnread],
    ['network'],
    'unsupported-grant-type',
  ),
  answer(
    'no-enc',
    'invalid_request',
    'suitable encryption key',
    ['jwks-no-enc', 'jwk-enc-alg-unsupported', 'jwk-use-wrong', ...faultsOfGroups('G')],
    [...past, 'assertion-format', 'header', 'signature', 'claims', 'grant'],
    'no-encryption-key',
  ),
  answer(
    'key-set',
    'invalid_client',
    'Failed to fetch RP JWKS|Unable to parse RP keyset|RP JWKS',
    faultsOfGroups('G'),
    past,
    'server-side-error',
  ),
  answer(
    'expired',
    'invalid_client',
    '"exp" claim timestamp check failed',
    ['exp-past', 'client-assertion-expired-cache', 'iat-tz-behind', 'clock-skew-small', 'exp-not-after-iat'],
    [...past, 'assertion-format', 'header', 'signature'],
    'invalid-client-claims',
  ),
  answer(
    'not-yet',
    'invalid_client',
    '"nbf" claim timestamp check failed',
    ['nbf-future', 'iat-tz-ahead', 'iat-future', 'clock-skew-small'],
    [...past, 'assertion-format', 'header', 'signature'],
    'invalid-client-claims',
  ),
  answer(
    'claim-type',
    'invalid_client',
    'claim must be a number',
    ['exp-string', 'exp-iso-date', 'nbf-type', 'numbers-too-big'],
    [...past, 'assertion-format', 'header', 'signature'],
    'invalid-client-claims',
  ),
  answer(
    'sub',
    'invalid_client',
    '(?:Incorrect|Missing) sub',
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
    [...past, 'header', 'signature'],
    'invalid-client-claims',
  ),
  answer(
    'aud',
    'invalid_client',
    '(?:Incorrect|Missing) aud',
    [
      'aud-token-endpoint',
      'aud-trailing-slash',
      'aud-wrong-env',
      'aud-array',
      'aud-missing',
      ...faultsOfGroups('E'),
    ],
    [...past, 'header', 'signature'],
    'invalid-client-claims',
  ),
  answer(
    'typ',
    'invalid_client',
    'typ should be set',
    ['typ-missing'],
    [...past, 'assertion-format', 'signature'],
    'invalid-client-claims',
  ),
  answer(
    'signature',
    'invalid_client',
    'signature verification failed',
    signatureCauses,
    past,
    'invalid-client-signature',
  ),
  answer(
    'no-key',
    'invalid_client',
    'no applicable key',
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
    past,
    'invalid-client-signature',
  ),
  answer(
    'two-keys',
    'invalid_client',
    'multiple matching keys',
    ['jwk-kid-duplicate', 'kid-missing', ...faultsOfGroups('G')],
    past,
    'invalid-client-signature',
  ),
  answer(
    'private',
    'invalid_client',
    'must be public keys',
    ['jwks-private-exposed', ...faultsOfGroups('G')],
    past,
    'invalid-client-signature',
  ),
  answer(
    'assertion',
    'invalid_client',
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
    past,
    'invalid-client',
  ),
  ...legacyErrors,
];

/** MockPass' v2 endpoint, for those who develop against it (singpass.md §5): the rules are those of the old profile, the answers are its own. */
export const mockpassLegacy: Profile = {
  ...singpassLegacy,
  id: 'mockpass-legacy',
  title: 'MockPass v2',
  summary: 'The mock of the old profile, on your own machine',
  server: 'mockpass',
  standsFor: 'Singpass',
  detect: { hosts: [], tokenPaths: ['/singpass/v2/token', '/singpass/v2'] },
  environments: {},
  parameters: {
    ...singpassLegacy.parameters,
    grant_type: observed(fixedValue('authorization_code')),
    client_assertion_type: observed(fixedValue(clientAssertionType)),
    code: observed({ presence: 'required' }, 'Codes are standard base64 and may hold + and /.'),
  },
  clientIdPattern: undefined,
  assertion: {
    ...singpassLegacy.assertion,
    typ: observed(
      { presence: 'required', values: ['JWT'] },
      'Version 4.3.4 refuses without; 4.6.11 does not look.',
    ),
    requiredClaims: observed(
      ['sub', 'aud'],
      'iss, iat, exp and jti are not looked for; Singpass refuses without them.',
    ),
    clockToleranceSeconds: observed(0),
    // The mock does not look at iat: what counts is how the real service is taken to judge it.
    iatToleranceSeconds: singpassTolerance,
  },
  code: { lifetimeSeconds: observed(300), pattern: observed('[A-Za-z0-9+/=_-]+') },
  keySet: { ...singpassLegacy.keySet, encryptionKey: observed('required') },
  order: observed(mockpassOrder),
  tolerates: observed(
    mockpassTolerates,
    'MockPass answers with tokens; Singpass refuses, so they are reported all the same.',
  ),
  errors,
  predictions: mockpassPredictions,
  endsOn: undefined,
  successor: observed('mockpass-fapi'),
};
