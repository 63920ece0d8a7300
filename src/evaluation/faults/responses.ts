import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import { encodeText, makeToken, type TokenPlan } from '../token-plan.ts';
import { encryptionJwk, type World } from '../world.ts';

const fapi = ['singpass-fapi'] as const;

/** An encrypted token: five parts, of which only the header can be read (RFC 7516 §7.1). */
function makeJwe(world: World, random: Random, changes: Readonly<Record<string, unknown>> = {}): string {
  const { kid, alg, crv } = encryptionJwk(world);
  const epk = { kty: 'EC', crv, x: random.base64url(43), y: random.base64url(43) };
  const header = { cty: 'JWT', enc: 'A256CBC-HS512', alg, kid, epk, ...changes };
  const known = Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined));
  return [
    encodeText(JSON.stringify(known)),
    random.base64url(96),
    random.base64url(22),
    random.base64url(900),
    random.base64url(43),
  ].join('.');
}

/** A decrypted id_token of the provider, signed with a key that nobody at hand has. */
function idToken(world: World, claims: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const plan: TokenPlan = {
    header: { alg: 'ES256', typ: 'JWT', kid: 'alias/sp-auth-api-id-token-signing-key' },
    claims: {
      iss: world.issuer,
      aud: world.clientId,
      sub: '1c0cee38-3a8f-4f8a-83bc-7a0e4c59d6a9',
      iat: world.now,
      exp: world.now + 600,
      nonce: world.authorization.parameters.find(([name]) => name === 'nonce')?.[1],
      amr: ['pwd'],
      ...claims,
    },
    key: world.keys.stranger,
  };
  return makeToken(plan);
}

function tokens(world: World, members: Readonly<Record<string, unknown>>): string {
  const type = world.fapi ? 'DPoP' : 'Bearer';
  const body = JSON.stringify({
    access_token: 'MTQ0NjJkZmQ5OTM2NDE1ZTZjNGZmZjI3',
    token_type: type,
    ...members,
  });
  return `HTTP/1.1 200 OK\nDate: ${new Date(world.now * 1000).toUTCString()}\nContent-Type: application/json\n\n${body}`;
}

const answered = (
  code: FaultMaker['code'],
  how: string,
  write: (world: World, random: Random) => string | Promise<string>,
  rest: Partial<FaultMaker> = {},
): FaultMaker => ({
  code,
  how,
  needsAnswer: true,
  async apply(world, random) {
    world.response = await write(world, random);
  },
  ...rest,
});

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
