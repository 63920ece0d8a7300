import { constants, createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { FaultMaker } from '../fault-maker.ts';
import { type HashName, hashOf } from '../keys.ts';
import { copyPlan, encodeText, makeToken } from '../token-plan.ts';
import { signingJwk, type World } from '../world.ts';
import { earlierRequest, toPadded, toStandardAlphabet } from './shared-assertion.ts';
import { makersWith } from './shared-maker.ts';
import { assertionPlans, partsOf, signAll, withSignature } from './shared-signing.ts';

const maker = makersWith({ answer: 'signature', needs: ['jwks'] });
const ascii = new TextEncoder();
const textOf = (part: string): string => Buffer.from(part, 'base64url').toString('utf8');

const hashes: readonly HashName[] = ['SHA-256', 'SHA-384', 'SHA-512', 'SHA-1'];

async function digestOf(world: World, text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hashOf[world.keys.signing.alg], ascii.encode(text)));
}

/** Signs another text than `header.payload`, made from the two parts. */
function signText(world: World, text: (header: string, payload: string) => string): void {
  signAll(world, { input: (header, payload) => ascii.encode(text(header, payload)) });
}

/** Makes the first part need padding, so that leaving it in the signed bytes makes a difference. */
function needPadding(world: World): void {
  const jwk = signingJwk(world);
  while (toPadded(encodeText(JSON.stringify(world.assertion.header))).endsWith('=') === false) {
    jwk.kid = `${jwk.kid}x`;
    for (const { header } of assertionPlans(world)) header.kid = jwk.kid;
  }
}

/** A header or payload written anew after signing, as a gateway or a hand does. */
function rewriteAfterSigning(
  world: World,
  rewrite: (value: Record<string, unknown>) => string,
  at: 0 | 1,
): void {
  world.assertion.finish = (token) => {
    const parts = token.split('.');
    const value = JSON.parse(textOf(parts[at] ?? '')) as Record<string, unknown>;
    parts[at] = encodeText(rewrite(value));
    return parts.join('.');
  };
}

function publicPem(world: World): string {
  const key = createPublicKey({ key: { ...world.keys.signing.jwk }, format: 'jwk' });
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

/** HS256 with a public text as the secret. */
function signWithHmac(world: World, secret: string): void {
  for (const plan of assertionPlans(world)) {
    plan.header.alg = 'HS256';
    plan.finish = (token) => {
      const [header, payload] = partsOf(token);
      return `${header}.${payload}.${createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url')}`;
    };
  }
}

/** One pair of a run: making it takes longer than the rest of a case. */
let rsaPair: ReturnType<typeof makeRsaPair> | undefined;
function makeRsaPair() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

/** An RSA client whose library pads otherwise than its header says. */
function signWithRsa(
  world: World,
  alg: 'RS256' | 'PS256',
  options: { padding: number; saltLength?: number },
): void {
  rsaPair ??= makeRsaPair();
  const { publicKey, privateKey } = rsaPair;
  const jwk = signingJwk(world);
  for (const name of ['crv', 'x', 'y']) delete jwk[name];
  Object.assign(jwk, publicKey.export({ format: 'jwk' }), { alg });
  for (const plan of assertionPlans(world)) {
    plan.header.alg = alg;
    plan.finish = (token) => {
      const [header, payload] = partsOf(token);
      const input = ascii.encode(`${header}.${payload}`);
      const signature = sign('sha256', input, { key: privateKey, ...options });
      return `${header}.${payload}.${signature.toString('base64url')}`;
    };
  }
}

/** Group F: the right key over other bytes, or by another algorithm, than the header and the text say. */
export const signatureInputFaults: readonly FaultMaker[] = [
  maker('sig-hash-mismatch', 'the hash of another algorithm', (world, random) =>
    signAll(world, {
      hash: random.pick(hashes.filter((hash) => hash !== hashOf[world.keys.signing.alg])),
    }),
  ),
  maker('sig-hash-mismatch', 'SHA-1 of an old sample', (world) => signAll(world, { hash: 'SHA-1' })),
  maker('sig-double-hash', 'a digest handed to a function that hashes', (world) =>
    signAll(world, { input: (header, payload) => digestOf(world, `${header}.${payload}`) }),
  ),
  maker('sig-double-hash', 'a digest as hex text', (world) =>
    signAll(world, {
      input: async (header, payload) =>
        ascii.encode(Buffer.from(await digestOf(world, `${header}.${payload}`)).toString('hex')),
    }),
  ),
  maker('sig-double-hash', 'a digest as base64 text', (world) =>
    signAll(world, {
      input: async (header, payload) =>
        ascii.encode(Buffer.from(await digestOf(world, `${header}.${payload}`)).toString('base64')),
    }),
  ),
  maker('sig-newline-in-input', 'echo without -n', (world, random) => {
    const end = random.pick(['\n', '\n', '\r\n', ' ']);
    signText(world, (header, payload) => `${header}.${payload}${end}`);
  }),
  maker('sig-newline-in-input', 'a newline in front', (world) =>
    signText(world, (header, payload) => `\n${header}.${payload}`),
  ),
  maker('sig-payload-only', 'the second part', (world) => signText(world, (_header, payload) => payload)),
  maker('sig-payload-only', 'the JSON of the claims', (world) =>
    signText(world, (_header, payload) => textOf(payload)),
  ),
  maker('sig-payload-only', 'both JSON texts with a dot', (world) =>
    signText(world, (header, payload) => `${textOf(header)}.${textOf(payload)}`),
  ),
  maker('sig-payload-only', 'the parts without the dot, or the header alone', (world, random) => {
    const joined = random.chance(0.6);
    signText(world, (header, payload) => (joined ? header + payload : header));
  }),
  maker('sig-padded-or-std-input', 'padding taken off after signing', (world) => {
    needPadding(world);
    signText(world, (header, payload) => `${toPadded(header)}.${toPadded(payload)}`);
  }),
  maker('sig-padded-or-std-input', 'standard base64 turned after signing', (world) => {
    needPadding(world);
    signText(
      world,
      (header, payload) => `${toStandardAlphabet(toPadded(header))}.${toStandardAlphabet(toPadded(payload))}`,
    );
  }),
  maker('sig-utf16-input', 'Encoding.Unicode', (world) =>
    signAll(world, {
      input: (header, payload) => new Uint8Array(Buffer.from(`${header}.${payload}`, 'utf16le')),
    }),
  ),
  maker('sig-utf16-input', 'Encoding.BigEndianUnicode', (world) =>
    signAll(world, {
      input: (header, payload) => new Uint8Array(Buffer.from(`${header}.${payload}`, 'utf16le').swap16()),
    }),
  ),
  maker('sig-reencoded-payload', 'claims pretty-printed after signing', (world, random) => {
    const indent = random.pick([1, 2, 4, '\t']);
    rewriteAfterSigning(world, (claims) => JSON.stringify(claims, null, indent), 1);
  }),
  maker('sig-reencoded-payload', 'claims sorted after signing', (world) =>
    rewriteAfterSigning(
      world,
      (claims) =>
        JSON.stringify(Object.fromEntries(Object.entries(claims).toSorted(([a], [b]) => (a < b ? -1 : 1)))),
      1,
    ),
  ),
  maker('sig-reencoded-payload', 'header spaced as Python does, after signing', (world) =>
    rewriteAfterSigning(
      world,
      (header) =>
        `{${Object.entries(header)
          .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
          .join(', ')}}`,
      0,
    ),
  ),
  maker(
    'sig-reencoded-payload',
    'a claim edited by hand after signing',
    (world, random) => {
      const edited = random.pick(['jti', 'exp'] as const);
      const added = random.between(1, 20);
      rewriteAfterSigning(
        world,
        (claims) =>
          JSON.stringify({
            ...claims,
            ...(edited === 'jti'
              ? { jti: random.uuid() }
              : { iat: Number(claims.iat) + added, exp: Number(claims.exp) + added }),
          }),
        1,
      );
    },
    { also: ['sig-wrong-key'] },
  ),
  maker(
    'sig-from-other-token',
    'the third part of the last request',
    async (world, random) => {
      const earlier = copyPlan(world.assertion);
      const iat = world.now - random.between(60, 900);
      Object.assign(earlier.claims, { iat, exp: iat + 100, jti: random.uuid() });
      delete earlier.claims.nbf;
      const [, , signature] = partsOf(await makeToken(earlier));
      world.previousRequest = await earlierRequest(world, random, earlier);
      world.assertion.finish = (token) => withSignature(token, () => signature);
    },
    { needs: ['jwks', 'previous_request'] },
  ),
  maker(
    'sig-from-other-token',
    'the third part of the pushed request',
    (world) => {
      const pushed = world.authorization.assertion;
      if (pushed === undefined) throw new Error('the profile pushes no request');
      world.assertion.finish = async (token) => {
        const [, , signature] = partsOf(await makeToken(pushed));
        return withSignature(token, () => signature);
      };
    },
    { needs: ['jwks', 'authorization_request'], profiles: ['singpass-fapi'] },
  ),
  maker(
    'sig-hmac-public-key',
    'the public PEM as secret',
    (world, random) => {
      const pem = publicPem(world);
      signWithHmac(world, random.chance(0.5) ? pem : pem.trimEnd());
    },
    { stage: 'header', also: ['alg-hmac'] },
  ),
  maker(
    'sig-hmac-public-key',
    'the JWK text as secret',
    (world) => signWithHmac(world, JSON.stringify(signingJwk(world))),
    { stage: 'header', also: ['alg-hmac'] },
  ),
  maker(
    'sig-rsa-padding',
    'PS256 in the header, PKCS #1 v1.5 made',
    (world) => signWithRsa(world, 'PS256', { padding: constants.RSA_PKCS1_PADDING }),
    { stage: 'header', also: ['alg-rsa', 'jwk-kty-rsa'] },
  ),
  maker(
    'sig-rsa-padding',
    'the salt as long as it can be',
    (world) =>
      signWithRsa(world, 'PS256', {
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_MAX_SIGN,
      }),
    { stage: 'header', also: ['alg-rsa', 'jwk-kty-rsa'] },
  ),
  maker(
    'sig-rsa-padding',
    'RS256 in the header, PSS made',
    (world) =>
      signWithRsa(world, 'RS256', {
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      }),
    { stage: 'header', also: ['alg-rsa', 'jwk-kty-rsa'] },
  ),
];
