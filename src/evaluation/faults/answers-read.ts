import { createHash } from 'node:crypto';
import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import { encryptionJwk, type World } from '../world.ts';
import { answered, idToken, makeJwe, testSub, tokens } from './shared-answers.ts';

const legacy = ['singpass-legacy'] as const;
const fapi = ['singpass-fapi'] as const;

/** The left part of a digest of a text, as `at_hash` is written. */
function hashOf(text: string, algorithm: string, bytes: number): string {
  return createHash(algorithm).update(text).digest().subarray(0, bytes).toString('base64url');
}

/** An answer whose id_token says `at_hash` of its access token in this way. */
async function withHash(
  world: World,
  random: Random,
  write: (accessToken: string) => string,
): Promise<string> {
  const access_token = random.base64url(43);
  return tokens(world, { access_token, id_token: await idToken(world, { at_hash: write(access_token) }) });
}

const said = (code: FaultMaker['code'], texts: readonly string[]): FaultMaker =>
  answered(code, 'other messages of clients', (_world, random) => random.pick(texts), { noRequest: true });

/** `GET` of userinfo with the scheme of the profile. */
function askUserinfo(world: World, random: Random): void {
  const scheme = world.fapi ? 'DPoP' : 'Bearer';
  world.requestText = `GET ${new URL(world.issuer).pathname.replace(/\/$/, '')}/userinfo HTTP/1.1\nHost: ${world.host}\nAuthorization: ${scheme} ${random.base64url(120)}\n\n`;
}

/** Group K of the catalogue, as it is seen in the answer itself (faults.md §1), and messages that no other maker has. */
export const answerReadingFaults: readonly FaultMaker[] = [
  said('jwe-nested-not-verified', [
    'SyntaxError: Unexpected token \'e\', "eyJhbGciOi"... is not valid JSON',
    'Unexpected token e in JSON at position 0',
  ]),
  said('jwe-kid-handling', [
    'no applicable decryption key',
    'JWKSNoMatchingKey: no matching decryption key found for the kid of the token',
    'Error: decryption key with kid enc-2 not found',
  ]),
  said('userinfo-parsed-as-json', [
    'RPError: expected application/json, got: application/jwt',
    'unexpected response content-type "application/jwt"',
  ]),
  answered(
    'jwe-p521-library',
    'a payload of nothing, with a rare key wrap',
    (world, random) => {
      encryptionJwk(world).alg = 'ECDH-ES+A192KW';
      return random.pick(['decrypted id_token: payload is null', 'JWE payload: None', 'null payload']);
    },
    { needs: ['jwks'], noRequest: true },
  ),
  answered(
    'jwe-wrong-private-key',
    'encrypted to the key of before, which the other set holds',
    (world, random) => {
      const kid = `enc-${random.text(6)}`;
      const old = { ...encryptionJwk(world), kid };
      world.otherJwks = JSON.stringify({
        keys: [...world.jwks.keys.filter(({ use }) => use !== 'enc'), old],
      });
      return tokens(world, { id_token: makeJwe(world, random, { kid }) });
    },
    { needs: ['jwks', 'other_jwks'], noRequest: true },
  ),
  answered(
    'jwe-wrong-private-key',
    'encrypted to the signing key',
    (world, random) => {
      const kid = world.jwks.keys.find(({ use }) => use === 'sig')?.kid;
      return tokens(world, { id_token: makeJwe(world, random, { kid }) });
    },
    { needs: ['jwks'], noRequest: true },
  ),
  answered(
    'jwe-alg-not-enabled',
    'an algorithm that the profile does not list',
    (world, random) =>
      tokens(world, {
        id_token: makeJwe(world, random, random.pick([{ alg: 'RSA-OAEP-256' }, { enc: 'A128GCM' }])),
      }),
    { needs: ['jwks'], noRequest: true },
  ),
  answered(
    'idtoken-at-hash',
    'of another hash, or the whole of it',
    (world, random) =>
      withHash(world, random, (token) =>
        random.pick([hashOf(token, 'sha512', 32), hashOf(token, 'sha384', 24), hashOf(token, 'sha256', 32)]),
      ),
    { profiles: legacy },
  ),
  answered(
    'idtoken-at-hash',
    'of another access token',
    (world, random) => withHash(world, random, () => hashOf(random.base64url(43), 'sha256', 16)),
    { profiles: legacy },
  ),
  answered(
    'idtoken-clock',
    'made later than the answer',
    async (world, random) => {
      const iat = world.now + random.between(120, 4_000);
      return tokens(world, { id_token: await idToken(world, { iat, exp: iat + 600 }) });
    },
    { profiles: legacy },
  ),
  answered(
    'idtoken-iss-aud',
    'the issuer of the other profile',
    async (world) => tokens(world, { id_token: await idToken(world, { iss: `${world.issuer}/fapi` }) }),
    { profiles: legacy, needsRegistration: true },
  ),
  answered(
    'sub-format',
    'a bare UUID under the old profile',
    async (world) => tokens(world, { id_token: await idToken(world, { sub: testSub }) }),
    { profiles: legacy },
  ),
  answered(
    'sub-format',
    'pairs under FAPI 2.0, in a token that was decrypted',
    (world, random) => idToken(world, { sub: random.pick([`u=${testSub}`, `s=S1234567A,u=${testSub}`]) }),
    { profiles: fapi },
  ),
  answered(
    'userinfo-foreign-account',
    'invalid_request from userinfo',
    (world, random) => {
      askUserinfo(world, random);
      world.proof = undefined;
      return `HTTP/1.1 400 Bad Request\nDate: ${new Date(world.now * 1000).toUTCString()}\nContent-Type: application/json\n\n{"error":"invalid_request"}`;
    },
    { profiles: legacy, without: ['authorization_request', 'callback'] },
  ),
];
