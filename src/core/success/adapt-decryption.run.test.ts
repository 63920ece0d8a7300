import { createCipheriv, createPrivateKey } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CompactEncrypt, importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptionKey, privatePem, signingKey } from '../../testing/keys.ts';
import { runNode, runPython } from '../../testing/run-snippet.ts';
import { encodePart, signCompact, testClientId } from '../../testing/tokens.ts';
import { rfcAgreement } from '../../testing/vectors/rfc-values.ts';
import { decryptIdToken } from '../fixes/recipes/decrypt-id-token.ts';
import { adaptDecryption } from './adapt-decryption.ts';

const issuer = 'https://as.example';

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

/** An id_token of the provider, signed. */
async function signedIdToken(): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: testClientId, sub: 'somebody', iat: now, exp: now + 600 };
  const provider = await signingKey('provider-1');
  return signCompact({ alg: 'ES256', kid: provider.kid }, JSON.stringify(claims), provider);
}

async function decrypted(alg: string, enc: string, run: typeof runNode, snippet: string): Promise<string> {
  const key = await encryptionKey(`enc-${alg}`, alg);
  const token = await new CompactEncrypt(new TextEncoder().encode(await signedIdToken()))
    .setProtectedHeader({ alg, enc, cty: 'JWT', kid: key.kid })
    .encrypt(await importJWK(key.publicJwk, alg));
  return run(adaptDecryption(snippet, { alg, enc }), environment(token, await privatePem(key)));
}

function environment(token: string, pem: string): Readonly<Record<string, string>> {
  return {
    ID_TOKEN: token,
    ENCRYPTION_PRIVATE_KEY: pem.trim().replaceAll('\n', '\\n'),
    PROVIDER_KEYS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    ISSUER: issuer,
    CLIENT_ID: testClientId,
  };
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

  it.each([
    ['Node.js', runNode, snippets.node],
    ['Python', runPython, snippets.python],
  ] as const)('agrees in %s upon the key of RFC 7518 appendix C', async (_name, run, snippet) => {
    const { header, key, agreed } = rfcAgreement;
    const pem = createPrivateKey({ key, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' });
    const protectedPart = encodePart(header);
    const cipher = createCipheriv('aes-128-gcm', Buffer.from(agreed, 'base64url'), Buffer.alloc(12));
    cipher.setAAD(Buffer.from(protectedPart));
    const ciphertext = Buffer.concat([cipher.update(await signedIdToken()), cipher.final()]);
    const rest = [Buffer.alloc(12), ciphertext, cipher.getAuthTag()].map((part) =>
      part.toString('base64url'),
    );
    const token = [protectedPart, '', ...rest].join('.');
    const said = await run(adaptDecryption(snippet, header), environment(token, pem.toString()));
    expect(JSON.parse(said)).toMatchObject({ sub: 'somebody' });
  });
});
