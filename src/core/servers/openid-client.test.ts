import { importJWK } from 'jose';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dpopKey, encryptionKey, type SigningAlgorithm, signingKey } from '../../testing/keys.ts';
import { type OidcProvider, startOidcProvider } from '../../testing/oidc-provider.ts';
import { testRedirectUri } from '../../testing/tokens.ts';
import { toText } from '../../testing/wire.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';

let server: OidcProvider;
beforeAll(async () => {
  server = await startOidcProvider('fapi');
});
afterAll(() => server.stop());

const importPrivate = async (jwk: Parameters<typeof importJWK>[0], algorithm: string): Promise<CryptoKey> =>
  (await importJWK({ ...jwk, ext: true }, algorithm)) as CryptoKey;

/** A whole login by a client that nobody here wrote, and what went over the wire. */
async function logIn(algorithm: SigningAlgorithm): Promise<{
  tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers;
  given: Case;
}> {
  const sig = await signingKey(`sig-${algorithm}`, algorithm);
  const enc = await encryptionKey();
  const jwks = JSON.stringify({ keys: [sig.publicJwk, enc.publicJwk] });
  const clientId = server.register({ body: jwks });
  const wire = new Map<string, string>();
  let answer = '';
  const recording: client.CustomFetch = async (url, options) => {
    const { pathname } = new URL(url);
    const response = await fetch(url, options as RequestInit);
    const headers = Object.fromEntries(new Headers(options.headers as HeadersInit));
    const body = options.body === null || options.body === undefined ? '' : String(options.body);
    wire.set(pathname, toText(server.issuer, { method: options.method, path: pathname, headers, body }));
    if (pathname === '/token') {
      const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`);
      answer = [`HTTP/1.1 ${response.status} OK`, ...lines, '', await response.clone().text()].join('\r\n');
    }
    return response;
  };
  const config = await client.discovery(
    new URL(server.issuer),
    clientId,
    { id_token_signed_response_alg: 'ES256' },
    client.PrivateKeyJwt({ key: await importPrivate(sig.privateJwk, algorithm), kid: sig.kid }),
    { execute: [client.allowInsecureRequests], [client.customFetch]: recording },
  );
  config[client.customFetch] = recording;
  client.enableDecryptingResponses(config, ['A256CBC-HS512'], {
    key: await importPrivate(enc.privateJwk, 'ECDH-ES+A256KW'),
    alg: 'ECDH-ES+A256KW',
    kid: enc.kid,
  });
  const proofKey = await dpopKey(`session of ${algorithm}`);
  const DPoP = client.getDPoPHandle(config, {
    privateKey: await importPrivate(proofKey.privateJwk, 'ES256'),
    publicKey: await importPrivate(proofKey.publicJwk, 'ES256'),
  });
  const verifier = client.randomPKCECodeVerifier();
  const checks = { expectedState: client.randomState(), expectedNonce: client.randomNonce() };
  const asked = await client.buildAuthorizationUrlWithPAR(
    config,
    {
      redirect_uri: testRedirectUri,
      scope: 'openid',
      state: checks.expectedState,
      nonce: checks.expectedNonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    },
    { DPoP },
  );
  const callback = await server.logIn(asked.href);
  const tokens = await client.authorizationCodeGrant(
    config,
    new URL(callback),
    { ...checks, pkceCodeVerifier: verifier, idTokenExpected: true },
    {},
    { DPoP },
  );
  return {
    tokens,
    given: {
      profile: 'oidc-provider',
      jwks,
      request: wire.get('/token'),
      authorization_request: wire.get('/par'),
      callback,
      response: answer,
    },
  };
}

describe('openid-client against oidc-provider', () => {
  it.each(['ES256', 'ES384', 'ES512'] as const)(
    'a whole login with %s gets tokens, and no alarm',
    async (algorithm) => {
      const { tokens, given } = await logIn(algorithm);
      expect(tokens.id_token?.split('.')).toHaveLength(5);
      expect(tokens.claims()?.sub).toBe('a-person');
      const clock = Math.floor(Date.now() / 1000);
      const { diagnosis } = await analyse(given, clock);
      expect(diagnosis.error?.guide).toBe('success');
      expect(diagnosis.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(diagnosis.predicted).toBeNull();
      const unanswered = (await analyse({ ...given, response: undefined }, clock)).diagnosis;
      expect(unanswered.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(unanswered.predicted).toBeNull();
    },
  );
});
