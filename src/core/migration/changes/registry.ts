import { assertionAtPar } from './assertion-at-par.ts';
import { audience } from './audience.ts';
import { authenticationContext } from './authentication-context.ts';
import { callbackIssuer } from './callback-issuer.ts';
import { clientIdInBody } from './client-id-in-body.ts';
import { codeLife } from './code-life.ts';
import { confirmationClaim } from './confirmation-claim.ts';
import { dpopProof } from './dpop-proof.ts';
import { droppedParameters } from './dropped-parameters.ts';
import { encryptionKey } from './encryption-key.ts';
import { idTokenEncryption } from './id-token-encryption.ts';
import { idTokenIssuer } from './id-token-issuer.ts';
import { idTokenSubject } from './id-token-subject.ts';
import { jti } from './jti.ts';
import { leftovers } from './leftovers.ts';
import { pushedRequest } from './pushed-request.ts';
import { redirectScheme } from './redirect-scheme.ts';
import { tokenEndpoint } from './token-endpoint.ts';
import { userinfo } from './userinfo.ts';
import { verifierCharacters } from './verifier-characters.ts';
import { verifierSent } from './verifier-sent.ts';

/** Every change, in the order of the work: the key set first, because servers keep it for a while; then along the login. */
export const changes = [
  encryptionKey,
  redirectScheme,
  pushedRequest,
  authenticationContext,
  assertionAtPar,
  callbackIssuer,
  tokenEndpoint,
  dpopProof,
  audience,
  jti,
  confirmationClaim,
  clientIdInBody,
  droppedParameters,
  leftovers,
  verifierSent,
  verifierCharacters,
  codeLife,
  idTokenEncryption,
  idTokenIssuer,
  idTokenSubject,
  userinfo,
] as const;

export type ChangeId = (typeof changes)[number]['id'];
