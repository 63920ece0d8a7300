import type { FaultMaker } from '../fault-maker.ts';
import { answered, idToken, makeJwe, tokens } from './shared-answers.ts';

const fapi = ['singpass-fapi'] as const;

const messages: Readonly<Partial<Record<FaultMaker['code'], readonly string[]>>> = {
  'jwe-wrong-private-key': [
    'JWEDecryptionFailed: decryption operation failed\n    at flattenedDecrypt (node_modules/jose/dist/node/esm/jwe/flattened/decrypt.js)',
    'com.nimbusds.jose.JOSEException: MAC check failed',
    'Jose.IntegrityException: AesCbcHmacEncryption: Authentication tag does not match.',
  ],
  'idtoken-treated-as-jws': [
    'JWSInvalid: Invalid Compact JWS',
    'jwt.exceptions.DecodeError: Not enough segments',
    'java.text.ParseException: Unexpected number of Base64URL parts, must be three',
  ],
  'idtoken-nonce': [
    'RPError: nonce mismatch, expected 4f1b7c9e, got: undefined',
    'OAuth2Error: [invalid_nonce] nonce mismatch',
  ],
  'idtoken-iss-aud': [
    'RPError: unexpected iss value, expected https://stg-id.singpass.gov.sg, got: https://stg-id.singpass.gov.sg/fapi',
    'JWTClaimValidationFailed: unexpected "aud" claim value',
  ],
  'idtoken-alg-expected': [
    'RPError: unexpected JWT alg received, expected RS256, got: ES256',
    'JOSEAlgNotAllowed: "alg" (Algorithm) Header Parameter value not allowed',
  ],
  'jwe-alg-not-enabled': [
    'JOSEAlgNotAllowed: "enc" (Encryption Algorithm) Header Parameter value not allowed',
    'com.nimbusds.jose.JOSEException: Unsupported JWE algorithm ECDH-ES+A256KW, must be RSA-OAEP-256',
  ],
  'idtoken-clock': [
    'RPError: id_token issued in the future, now 1780000000, iat 1780000042',
    'JWTExpired: "exp" claim timestamp check failed',
  ],
  'idtoken-at-hash': ['RPError: at_hash mismatch, expected 9q2w, got: Zk31'],
  'error-body-not-json': [
    'SyntaxError: Unexpected token < in JSON at position 0',
    'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)',
    "invalid character '<' looking for beginning of value",
  ],
};

const said: readonly FaultMaker[] = Object.entries(messages).map(([code, texts]) =>
  answered(
    code as FaultMaker['code'],
    'the message of the client',
    (_world, random) => random.pick(texts ?? []),
    { noRequest: true },
  ),
);

/** Group K of the catalogue: the answer is 200 and the client fails. */
export const responseFaults: readonly FaultMaker[] = [
  ...said,
  answered(
    'jwe-wrong-private-key',
    'encrypted to a key that is not in the set',
    (world, random) =>
      tokens(world, { id_token: makeJwe(world, random, { kid: random.pick(['enc-2024', random.uuid()]) }) }),
    { needs: ['jwks'] },
  ),
  answered(
    'jwe-kid-handling',
    'no kid in the JWE',
    (world, random) => tokens(world, { id_token: makeJwe(world, random, { kid: undefined }) }),
    { needs: ['jwks'] },
  ),
  answered(
    'idtoken-iss-aud',
    'for another client',
    async (world, random) => tokens(world, { id_token: await idToken(world, { aud: random.text(32) }) }),
    { profiles: ['singpass-legacy'] },
  ),
  answered(
    'idtoken-nonce',
    'of another login',
    async (world, random) => tokens(world, { id_token: await idToken(world, { nonce: random.uuid() }) }),
    { profiles: ['singpass-legacy'], needs: ['authorization_request'] },
  ),
  answered(
    'userinfo-parsed-as-json',
    'a JWE as it came',
    (world, random) =>
      `HTTP/1.1 200 OK\nDate: ${new Date(world.now * 1000).toUTCString()}\nContent-Type: application/jwt\n\n${makeJwe(world, random, { enc: 'A256GCM' })}`,
    { noRequest: true },
  ),
  answered(
    'access-token-expired',
    'a JWT whose time is over, at userinfo',
    async (world, random) => {
      const access = await idToken(world, {
        iat: world.now - 4_000,
        exp: world.now - random.between(200, 2_000),
        scope: 'openid',
        client_id: world.clientId,
        aud: `${world.issuer}/userinfo`,
      });
      world.requestText = `GET /userinfo HTTP/1.1\nHost: ${world.host}\nAuthorization: Bearer ${access}\n\n`;
      return `HTTP/1.1 401 Unauthorized\nDate: ${new Date(world.now * 1000).toUTCString()}\nContent-Type: application/json\n\n{"id":"7a1b","error":"invalid_token","error_description":"An error has occurred.","trace_id":"66"}`;
    },
    { profiles: ['singpass-legacy'] },
  ),
  answered(
    'userinfo-bearer-vs-dpop',
    'Bearer with a DPoP token',
    async (world, random) => {
      world.requestText = `curl -H 'Authorization: Bearer ${random.base64url(120)}' ${world.issuer}/userinfo`;
      world.proof = undefined;
      return 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: DPoP error="invalid_token"\nContent-Type: application/json\n\n{"error":"invalid_token"}';
    },
    { profiles: fapi, without: ['authorization_request', 'callback'] },
  ),
];
