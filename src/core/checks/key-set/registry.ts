import { jwkCoordEncoding } from './jwk-coord-encoding.ts';
import { jwkCoordLength } from './jwk-coord-length.ts';
import { jwkCrvMislabelled } from './jwk-crv-mislabelled.ts';
import { jwkCrvUnsupported } from './jwk-crv-unsupported.ts';
import { jwkEncAlgMissing } from './jwk-enc-alg-missing.ts';
import { jwkEncAlgUnsupported } from './jwk-enc-alg-unsupported.ts';
import { jwkKeyopsWrong } from './jwk-keyops-wrong.ts';
import { jwkKidDuplicate } from './jwk-kid-duplicate.ts';
import { jwkKidMissing } from './jwk-kid-missing.ts';
import { jwkKidReusedAfterRotation } from './jwk-kid-reused-after-rotation.ts';
import { jwkKtyRsa } from './jwk-kty-rsa.ts';
import { jwkNumberMembers } from './jwk-number-members.ts';
import { jwkPointInvalid } from './jwk-point-invalid.ts';
import { jwkRsaSmall } from './jwk-rsa-small.ts';
import { jwkSameKeySigEnc } from './jwk-same-key-sig-enc.ts';
import { jwkSigAlgWrong } from './jwk-sig-alg-wrong.ts';
import { jwkUseWrong } from './jwk-use-wrong.ts';
import { jwkX5cMismatch } from './jwk-x5c-mismatch.ts';
import { jwkYMissing } from './jwk-y-missing.ts';
import { jwksBareArray } from './jwks-bare-array.ts';
import { jwksBlocked } from './jwks-blocked.ts';
import { jwksBom } from './jwks-bom.ts';
import { jwksCachedAfterRotation } from './jwks-cached-after-rotation.ts';
import { jwksCertExpired } from './jwks-cert-expired.ts';
import { jwksContentType } from './jwks-content-type.ts';
import { jwksCorsOnly } from './jwks-cors-only.ts';
import { jwksDnsIpv6 } from './jwks-dns-ipv6.ts';
import { jwksEmpty } from './jwks-empty.ts';
import { jwksEncoding } from './jwks-encoding.ts';
import { jwksHostnameMismatch } from './jwks-hostname-mismatch.ts';
import { jwksHtml } from './jwks-html.ts';
import { jwksHttpError } from './jwks-http-error.ts';
import { jwksInstancesDiffer } from './jwks-instances-differ.ts';
import { jwksInternalHost } from './jwks-internal-host.ts';
import { jwksInvalidJson } from './jwks-invalid-json.ts';
import { jwksNoEnc } from './jwks-no-enc.ts';
import { jwksNoSig } from './jwks-no-sig.ts';
import { jwksNotRegistered } from './jwks-not-registered.ts';
import { jwksPemOrCert } from './jwks-pem-or-cert.ts';
import { jwksPortOrScheme } from './jwks-port-or-scheme.ts';
import { jwksPrivateExposed } from './jwks-private-exposed.ts';
import { jwksRedirect } from './jwks-redirect.ts';
import { jwksSelfSigned } from './jwks-self-signed.ts';
import { jwksSingleJwk } from './jwks-single-jwk.ts';
import { jwksSlow } from './jwks-slow.ts';
import { jwksSymmetric } from './jwks-symmetric.ts';
import { jwksTlsChain } from './jwks-tls-chain.ts';
import { jwksTlsVersion } from './jwks-tls-version.ts';
import { jwksWrapped } from './jwks-wrapped.ts';

export const keySetChecks = [
  jwksSingleJwk,
  jwksBareArray,
  jwksWrapped,
  jwksPemOrCert,
  jwksHtml,
  jwksInvalidJson,
  jwksHttpError,
  jwksRedirect,
  jwksPrivateExposed,
  jwksSymmetric,
  jwkUseWrong,
  jwkKidMissing,
  jwkKtyRsa,
  jwkCrvUnsupported,
  jwkCrvMislabelled,
  jwkYMissing,
  jwkNumberMembers,
  jwkCoordEncoding,
  jwkCoordLength,
  jwkEncAlgMissing,
  jwkEncAlgUnsupported,
  jwkSigAlgWrong,
  jwkKeyopsWrong,
  jwksEmpty,
  jwksBom,
  jwksContentType,
  jwksNoSig,
  jwksNoEnc,
  jwkKidDuplicate,
  jwkSameKeySigEnc,
  jwkPointInvalid,
  jwksTlsChain,
  jwksCertExpired,
  jwksSelfSigned,
  jwksHostnameMismatch,
  jwksTlsVersion,
  jwksInternalHost,
  jwksPortOrScheme,
  jwksNotRegistered,
  jwkRsaSmall,
  jwksBlocked,
  jwksCorsOnly,
  jwksDnsIpv6,
  jwksEncoding,
  jwksSlow,
  jwkX5cMismatch,
  jwkKidReusedAfterRotation,
  jwksCachedAfterRotation,
  jwksInstancesDiffer,
] as const;
