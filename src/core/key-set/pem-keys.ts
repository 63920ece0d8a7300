import { exportJWK, importSPKI, importX509 } from 'jose';
import type { JsonObject } from '../assertion/decoded-jwt.ts';

/** A public key read from PEM; `path` tells which block. */
export interface PemKey {
  readonly path: string;
  readonly jwk: JsonObject;
}

const block = /-----BEGIN (PUBLIC KEY|CERTIFICATE)-----[A-Za-z0-9+/=\s]{1,20000}-----END \1-----/g;
/** PEM does not name an algorithm: the first that the key fits shows what it is. */
const algorithms = ['ES256', 'ES384', 'ES512', 'RS256', 'EdDSA'] as const;
const mostBlocks = 8;

/** The public keys of PEM blocks (SubjectPublicKeyInfo or a certificate's), as JWKs; blocks that cannot be read are passed over. */
export async function pemKeys(text: string): Promise<readonly PemKey[]> {
  const blocks = [...text.matchAll(block)].slice(0, mostBlocks);
  const keys = await Promise.all(blocks.map(([pem, label = '']) => readBlock(pem, label)));
  return keys.flatMap((jwk, at) => (jwk === undefined ? [] : [{ path: `pem[${at}]`, jwk }]));
}

async function readBlock(pem: string, label: string): Promise<JsonObject | undefined> {
  const read = label === 'CERTIFICATE' ? importX509 : importSPKI;
  for (const algorithm of algorithms) {
    try {
      return (await exportJWK(await read(pem, algorithm, { extractable: true }))) as unknown as JsonObject;
    } catch {
      // Another algorithm may fit.
    }
  }
  return undefined;
}
