import { assertionMissing } from './assertion-missing.ts';
import { assertionTypeMissing } from './assertion-type-missing.ts';
import { assertionTypeWrong } from './assertion-type-wrong.ts';
import { authRequestErrorIgnored } from './auth-request-error-ignored.ts';
import { clientIdMalformed } from './client-id-malformed.ts';
import { clientIdMismatch } from './client-id-mismatch.ts';
import { clientIdMissing } from './client-id-missing.ts';
import { clientIdUnknown } from './client-id-unknown.ts';
import { codeExpired } from './code-expired.ts';
import { codeIsSomethingElse } from './code-is-something-else.ts';
import { codeMissing } from './code-missing.ts';
import { codeOtherClientEnv } from './code-other-client-env.ts';
import { codePercentEncoded } from './code-percent-encoded.ts';
import { codeReused } from './code-reused.ts';
import { codeTruncated } from './code-truncated.ts';
import { doubleRedemptionRace } from './double-redemption-race.ts';
import { grantTypeMissing } from './grant-type-missing.ts';
import { grantTypeWrong } from './grant-type-wrong.ts';
import { redirectUriDoubleEncoded } from './redirect-uri-double-encoded.ts';
import { redirectUriForbidden } from './redirect-uri-forbidden.ts';
import { redirectUriMissing } from './redirect-uri-missing.ts';
import { redirectUriOrigin } from './redirect-uri-origin.ts';
import { redirectUriPathCase } from './redirect-uri-path-case.ts';
import { redirectUriQuery } from './redirect-uri-query.ts';
import { redirectUriSlash } from './redirect-uri-slash.ts';
import { scopeNotAllowed } from './scope-not-allowed.ts';
import { unknownParam } from './unknown-param.ts';

export const parameterChecks = [
  grantTypeMissing,
  grantTypeWrong,
  assertionTypeMissing,
  assertionTypeWrong,
  assertionMissing,
  clientIdMissing,
  clientIdMismatch,
  clientIdUnknown,
  clientIdMalformed,
  redirectUriMissing,
  redirectUriSlash,
  redirectUriOrigin,
  redirectUriPathCase,
  redirectUriQuery,
  redirectUriDoubleEncoded,
  redirectUriForbidden,
  codeMissing,
  codeExpired,
  codeReused,
  doubleRedemptionRace,
  codeOtherClientEnv,
  codePercentEncoded,
  codeTruncated,
  codeIsSomethingElse,
  scopeNotAllowed,
  unknownParam,
  authRequestErrorIgnored,
] as const;
