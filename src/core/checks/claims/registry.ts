import { audArray } from './aud-array.ts';
import { audDiscoveryUrl } from './aud-discovery-url.ts';
import { audMissing } from './aud-missing.ts';
import { audOtherService } from './aud-other-service.ts';
import { audSchemeOrSpelling } from './aud-scheme-or-spelling.ts';
import { audTokenEndpoint } from './aud-token-endpoint.ts';
import { audTrailingSlash } from './aud-trailing-slash.ts';
import { audWrongEnv } from './aud-wrong-env.ts';
import { audWrongProfile } from './aud-wrong-profile.ts';
import { claimNameWrong } from './claim-name-wrong.ts';
import { clientAssertionExpiredCache } from './client-assertion-expired-cache.ts';
import { clockSkewSmall } from './clock-skew-small.ts';
import { codeClaimMismatch } from './code-claim-mismatch.ts';
import { expFloat } from './exp-float.ts';
import { expIsoDate } from './exp-iso-date.ts';
import { expMissing } from './exp-missing.ts';
import { expMs } from './exp-ms.ts';
import { expNotAfterIat } from './exp-not-after-iat.ts';
import { expPast } from './exp-past.ts';
import { expString } from './exp-string.ts';
import { expTooFar } from './exp-too-far.ts';
import { extraClaims } from './extra-claims.ts';
import { iatFuture } from './iat-future.ts';
import { iatMissing } from './iat-missing.ts';
import { iatMs } from './iat-ms.ts';
import { iatTzAhead } from './iat-tz-ahead.ts';
import { iatTzBehind } from './iat-tz-behind.ts';
import { issMissing } from './iss-missing.ts';
import { issSubAudSwapped } from './iss-sub-aud-swapped.ts';
import { issWrong } from './iss-wrong.ts';
import { jtiMissing } from './jti-missing.ts';
import { jtiReused } from './jti-reused.ts';
import { jtiType } from './jti-type.ts';
import { nbfFuture } from './nbf-future.ts';
import { nbfType } from './nbf-type.ts';
import { numbersTooBig } from './numbers-too-big.ts';
import { subMissing } from './sub-missing.ts';
import { subWrong } from './sub-wrong.ts';

export const claimsChecks = [
  audMissing,
  audTokenEndpoint,
  audTrailingSlash,
  audArray,
  audWrongEnv,
  audWrongProfile,
  audDiscoveryUrl,
  audSchemeOrSpelling,
  audOtherService,
  expMissing,
  expPast,
  clientAssertionExpiredCache,
  expMs,
  iatMs,
  expString,
  expIsoDate,
  expFloat,
  expTooFar,
  expNotAfterIat,
  iatMissing,
  iatFuture,
  iatTzAhead,
  iatTzBehind,
  nbfFuture,
  nbfType,
  clockSkewSmall,
  issMissing,
  subMissing,
  issWrong,
  subWrong,
  issSubAudSwapped,
  jtiMissing,
  jtiType,
  codeClaimMismatch,
  claimNameWrong,
  jtiReused,
  numbersTooBig,
  extraClaims,
] as const;
