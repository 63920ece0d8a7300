import { accessTokenExpired } from './access-token-expired.ts';
import { errorBodyNotJson } from './error-body-not-json.ts';
import { idtokenAlgExpected } from './idtoken-alg-expected.ts';
import { idtokenAtHash } from './idtoken-at-hash.ts';
import { idtokenClock } from './idtoken-clock.ts';
import { idtokenIssAud } from './idtoken-iss-aud.ts';
import { idtokenNonce } from './idtoken-nonce.ts';
import { idtokenTreatedAsJws } from './idtoken-treated-as-jws.ts';
import { jweAlgNotEnabled } from './jwe-alg-not-enabled.ts';
import { jweKidHandling } from './jwe-kid-handling.ts';
import { jweNestedNotVerified } from './jwe-nested-not-verified.ts';
import { jweP521Library } from './jwe-p521-library.ts';
import { jweWrongPrivateKey } from './jwe-wrong-private-key.ts';
import { subFormat } from './sub-format.ts';
import { userinfoBearerVsDpop } from './userinfo-bearer-vs-dpop.ts';
import { userinfoForeignAccount } from './userinfo-foreign-account.ts';
import { userinfoParsedAsJson } from './userinfo-parsed-as-json.ts';

export const responseChecks = [
  idtokenTreatedAsJws,
  jweWrongPrivateKey,
  jweAlgNotEnabled,
  jweP521Library,
  jweKidHandling,
  jweNestedNotVerified,
  idtokenAlgExpected,
  idtokenIssAud,
  idtokenNonce,
  subFormat,
  idtokenAtHash,
  idtokenClock,
  userinfoBearerVsDpop,
  userinfoParsedAsJson,
  userinfoForeignAccount,
  accessTokenExpired,
  errorBodyNotJson,
] as const;
