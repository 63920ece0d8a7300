import { clientSideErrorGuide } from './client-side-error.ts';
import type { Guide } from './define-guide.ts';
import { failsAfterSuccessGuide } from './fails-after-success.ts';
import type { GuideId } from './guide-ids.ts';
import { invalidClientGuide } from './invalid-client.ts';
import { invalidClientClaimsGuide } from './invalid-client-claims.ts';
import { invalidClientSignatureGuide } from './invalid-client-signature.ts';
import { invalidDpopProofGuide } from './invalid-dpop-proof.ts';
import { invalidGrantGuide } from './invalid-grant.ts';
import { invalidRequestGuide } from './invalid-request.ts';
import { invalidScopeGuide } from './invalid-scope.ts';
import { noEncryptionKeyGuide } from './no-encryption-key.ts';
import { noResponseGuide } from './no-response.ts';
import { notFromTheTokenEndpointGuide } from './not-from-the-token-endpoint.ts';
import { rateLimitedGuide } from './rate-limited.ts';
import { serverSideErrorGuide } from './server-side-error.ts';
import { successGuide } from './success.ts';
import { temporarilyUnavailableGuide } from './temporarily-unavailable.ts';
import { unrecognisedResponseGuide } from './unrecognised-response.ts';
import { unsupportedGrantTypeGuide } from './unsupported-grant-type.ts';
import { useDpopNonceGuide } from './use-dpop-nonce.ts';

/** Every guide: a missing one does not compile. */
export const guides: Readonly<Record<GuideId, Guide>> = {
  'invalid-client-claims': invalidClientClaimsGuide,
  'invalid-client-signature': invalidClientSignatureGuide,
  'no-encryption-key': noEncryptionKeyGuide,
  'invalid-grant': invalidGrantGuide,
  'client-side-error': clientSideErrorGuide,
  'unsupported-grant-type': unsupportedGrantTypeGuide,
  'server-side-error': serverSideErrorGuide,
  'invalid-client': invalidClientGuide,
  'invalid-request': invalidRequestGuide,
  'invalid-dpop-proof': invalidDpopProofGuide,
  'use-dpop-nonce': useDpopNonceGuide,
  'invalid-scope': invalidScopeGuide,
  'temporarily-unavailable': temporarilyUnavailableGuide,
  'rate-limited': rateLimitedGuide,
  'not-from-the-token-endpoint': notFromTheTokenEndpointGuide,
  'no-response': noResponseGuide,
  'unrecognised-response': unrecognisedResponseGuide,
  success: successGuide,
  'fails-after-success': failsAfterSuccessGuide,
};
