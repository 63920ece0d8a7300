import { dpopAlg } from './dpop-alg.ts';
import { dpopAth } from './dpop-ath.ts';
import { dpopAthAtToken } from './dpop-ath-at-token.ts';
import { dpopExp } from './dpop-exp.ts';
import { dpopHeaderBroken } from './dpop-header-broken.ts';
import { dpopHtm } from './dpop-htm.ts';
import { dpopHtuEndpoint } from './dpop-htu-endpoint.ts';
import { dpopHtuProxy } from './dpop-htu-proxy.ts';
import { dpopHtuSlashQuery } from './dpop-htu-slash-query.ts';
import { dpopIat } from './dpop-iat.ts';
import { dpopJktWrong } from './dpop-jkt-wrong.ts';
import { dpopJti } from './dpop-jti.ts';
import { dpopJwkMissing } from './dpop-jwk-missing.ts';
import { dpopJwkPrivate } from './dpop-jwk-private.ts';
import { dpopKeyChanged } from './dpop-key-changed.ts';
import { dpopMissing } from './dpop-missing.ts';
import { dpopNonce } from './dpop-nonce.ts';
import { dpopReusedProof } from './dpop-reused-proof.ts';
import { dpopSameAsClientKey } from './dpop-same-as-client-key.ts';
import { dpopSentToLegacy } from './dpop-sent-to-legacy.ts';
import { dpopSignature } from './dpop-signature.ts';
import { dpopTyp } from './dpop-typ.ts';
import { parClientIdMissing } from './par-client-id-missing.ts';
import { parInvalidParams } from './par-invalid-params.ts';
import { parRequestUriExpired } from './par-request-uri-expired.ts';

export const dpopChecks = [
  dpopMissing,
  dpopHeaderBroken,
  dpopTyp,
  dpopAlg,
  dpopJwkMissing,
  dpopJwkPrivate,
  dpopSignature,
  dpopHtm,
  dpopHtuEndpoint,
  dpopHtuSlashQuery,
  dpopIat,
  dpopExp,
  dpopJti,
  dpopReusedProof,
  dpopKeyChanged,
  dpopSameAsClientKey,
  dpopAthAtToken,
  dpopNonce,
  parClientIdMissing,
  parInvalidParams,
  dpopSentToLegacy,
  parRequestUriExpired,
  dpopAth,
  dpopHtuProxy,
  dpopJktWrong,
] as const;
