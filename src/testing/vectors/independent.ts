import { createPublicKey, verify } from 'node:crypto';
import type { TokenVector } from './vector.ts';

const hashes = { ES256: 'sha256', ES384: 'sha384', ES512: 'sha512' } as const;

/** The numbers of a DER signature, read by Node's own cryptography and not by the code that is judged. */
export function verifiesAsDer({ token, jwks }: TokenVector): boolean {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg: keyof typeof hashes };
  const { keys } = JSON.parse(jwks) as { keys: readonly Record<string, unknown>[] };
  return keys.some((jwk) => {
    try {
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      const input = Buffer.from(`${header}.${payload}`);
      return verify(hashes[alg], input, { key, dsaEncoding: 'der' }, Buffer.from(signature, 'base64url'));
    } catch {
      return false;
    }
  });
}
