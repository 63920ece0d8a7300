import { errorBodyNotJson } from './error-body-not-json.ts';
import { idtokenAlgExpected } from './idtoken-alg-expected.ts';
import { idtokenIssAud } from './idtoken-iss-aud.ts';
import { idtokenNonce } from './idtoken-nonce.ts';
import { idtokenTreatedAsJws } from './idtoken-treated-as-jws.ts';
import { jweAlgNotEnabled } from './jwe-alg-not-enabled.ts';
import { jweKidHandling } from './jwe-kid-handling.ts';
import { jweWrongPrivateKey } from './jwe-wrong-private-key.ts';
import { userinfoBearerVsDpop } from './userinfo-bearer-vs-dpop.ts';

export const responseChecks = [
  idtokenTreatedAsJws,
  jweWrongPrivateKey,
  jweAlgNotEnabled,
  jweKidHandling,
  idtokenAlgExpected,
  idtokenIssAud,
  idtokenNonce,
  userinfoBearerVsDpop,
  errorBodyNotJson,
] as const;
