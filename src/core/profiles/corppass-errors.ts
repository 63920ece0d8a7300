import type { Reference } from '../catalogue/sources.ts';
import type { Mark, ProfileError } from './profile.ts';
import { clientAccepted, keySetUnreachable } from './singpass-causes.ts';
import { fapiErrors, legacyErrors } from './singpass-errors.ts';

const token: Reference = 'Corppass FAPI: token endpoint';

/** Codes of RFC 6749 mean the same at both services of the agency; what is Corppass' own stands in front. */
function standard(errors: readonly ProfileError[], source: Reference): readonly ProfileError[] {
  const own = ['claims', 'signature', 'login-app-only', 'client-side-error', 'too-many-requests'];
  return errors
    .filter(({ id }) => !own.includes(id))
    .map((entry) => {
      const mark: Mark = 'inferred';
      // An unreachable key set is called invalid_request here (singpass.md §7.3).
      const causes =
        entry.id === 'invalid-request' ? [...entry.causes, 'caller-tls-old' as const] : entry.causes;
      return { ...entry, causes, source, mark };
    });
}

const noEncryptionKey: ProfileError = {
  id: 'key-set-empty',
  match: {
    error: ['invalid_request'],
    description: 'jwks object is empty|encryption key is not available',
  },
  guide: 'no-encryption-key',
  causes: [
    'jwks-no-enc',
    'jwks-empty',
    'jwk-enc-alg-missing',
    'jwk-enc-alg-unsupported',
    'jwk-use-wrong',
    'jwk-kty-rsa',
    'jwk-crv-unsupported',
    'jwks-cached-after-rotation',
    'jwks-not-registered',
    ...keySetUnreachable,
  ],
  clears: ['transport', 'parameters'],
  source: 'Corppass digest',
  mark: 'third-party',
};

const scope: ProfileError = {
  id: 'scope-not-allowed',
  match: { error: ['invalid_scope'], description: 'requested scope is not allowed' },
  guide: 'invalid-scope',
  causes: ['scope-not-allowed', 'wrong-app-type', 'par-invalid-params'],
  clears: ['network', 'transport'],
  source: 'Working clients',
  mark: 'working-client',
};

const proofTime: ProfileError = {
  id: 'proof-not-recent',
  match: { error: ['invalid_dpop_proof'], description: 'iat is not recent enough' },
  guide: 'invalid-dpop-proof',
  causes: ['dpop-iat', 'dpop-reused-proof', 'dpop-exp'],
  clears: ['network', 'transport', 'parameters'],
  source: 'Corppass digest',
  mark: 'third-party',
};

const proofKey: ProfileError = {
  id: 'proof-key',
  match: { error: ['invalid_dpop_proof'], description: 'invalid dpop key binding|key thumbprint|dpop_jkt' },
  guide: 'invalid-dpop-proof',
  causes: ['dpop-key-changed', 'dpop-jkt-wrong', 'sig-multi-instance-keys', 'dpop-signature'],
  clears: clientAccepted,
  source: 'Corppass digest',
  mark: 'inferred',
};

/** Answers of Corppass under FAPI 2.0 (singpass.md §3.2, rows d), the most specific first. */
export const corppassFapiErrors: readonly ProfileError[] = [
  noEncryptionKey,
  scope,
  proofTime,
  proofKey,
  ...standard(fapiErrors, token),
];

/** Answers of the old Corppass API: the same without DPoP. */
export const corppassLegacyErrors: readonly ProfileError[] = [
  noEncryptionKey,
  scope,
  ...standard(legacyErrors, 'Corppass v2: token endpoint').filter(({ id }) => !id.includes('dpop')),
];
