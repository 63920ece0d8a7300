import { algCurveMismatch } from './alg-curve-mismatch.ts';
import { algHmac } from './alg-hmac.ts';
import { algJwkAlgMismatch } from './alg-jwk-alg-mismatch.ts';
import { algMissing } from './alg-missing.ts';
import { algMisspelt } from './alg-misspelt.ts';
import { algNone } from './alg-none.ts';
import { algRsa } from './alg-rsa.ts';
import { algUnsupportedCurve } from './alg-unsupported-curve.ts';
import { b64False } from './b64-false.ts';
import { critHeader } from './crit-header.ts';
import { embeddedKeyHeader } from './embedded-key-header.ts';
import { kidEncKey } from './kid-enc-key.ts';
import { kidLiteralEnv } from './kid-literal-env.ts';
import { kidMissing } from './kid-missing.ts';
import { kidNearMiss } from './kid-near-miss.ts';
import { kidNotString } from './kid-not-string.ts';
import { kidStaleEnv } from './kid-stale-env.ts';
import { kidUnknown } from './kid-unknown.ts';
import { typMissing } from './typ-missing.ts';
import { typWrong } from './typ-wrong.ts';

export const headerChecks = [
  algNone,
  algHmac,
  algRsa,
  algUnsupportedCurve,
  algMisspelt,
  algMissing,
  typMissing,
  typWrong,
  kidMissing,
  kidUnknown,
  kidNearMiss,
  kidEncKey,
  kidLiteralEnv,
  kidNotString,
  kidStaleEnv,
  algJwkAlgMismatch,
  algCurveMismatch,
  critHeader,
  b64False,
  embeddedKeyHeader,
] as const;
