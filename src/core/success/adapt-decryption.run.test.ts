import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CompactEncrypt, importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptionKey, privatePem, signingKey } from '../../testing/keys.ts';
import { runNode, runPython } from '../../testing/run-snippet.ts';
import { signCompact, testClientId } from '../../testing/tokens.ts';
import { decryptIdToken } from '../fixes/recipes/decrypt-id-token.ts';
import { adaptDecryption } from './adapt-decryption.ts';

let server: Server;
beforeAll(async () => {
  const { publicJwk } = await signingKey('provider-1');
  server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ keys: [publicJwk] }));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

async function decrypted(alg: string, enc: string, run: typeof runNode, snippet: string): Promise<string> {
  const key = await encryptionKey(`enc-${alg}`, alg);
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: 'https://as.example', aud: testClientId, sub: 'somebody', iat: now, exp: now + 600 };
  const provider = await signingKey('provider-1');
  const signed = await signCompact({ alg: 'ES256', kid: provider.kid }, JSON.stringify(claims), provider);
  const ID_TOKEN = await new CompactEncrypt(new TextEncoder().encode(signed))
    .setProtectedHeader({ alg, enc, cty: 'JWT', kid: key.kid })
    .encrypt(await importJWK(key.publicJwk, alg));
  return run(adaptDecryption(snippet, { alg, enc }), {
    ID_TOKEN,
    ENCRYPTION_PRIVATE_KEY: (await privatePem(key)).trim().replaceAll('\n', '\\n'),
    PROVIDER_KEYS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    ISSUER: claims.iss,
    CLIENT_ID: claims.aud,
  });
}

const { snippets } = decryptIdToken;

describe('the recipe for the algorithms of a token', () => {
  it.each([
    ['ECDH-ES+A128KW', 'A256GCM', 'Node.js', runNode, snippets.node],
    ['ECDH-ES', 'A128CBC-HS256', 'Node.js', runNode, snippets.node],
    ['ECDH-ES+A128KW', 'A256GCM', 'Python', runPython, snippets.python],
    ['ECDH-ES+A192KW', 'A256CBC-HS512', 'Python', runPython, snippets.python],
  ] as const)('%s with %s decrypts in %s', async (alg, enc, _name, run, snippet) => {
    expect(JSON.parse(await decrypted(alg, enc, run, snippet))).toMatchObject({ sub: 'somebody' });
  });
});
