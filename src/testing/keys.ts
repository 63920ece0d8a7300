import { calculateJwkThumbprint, exportJWK, exportPKCS8, generateKeyPair, importJWK, type JWK } from 'jose';

export type SigningAlgorithm = 'ES256' | 'ES384' | 'ES512';

/** A key pair made for a test; never one of a real system. */
export interface TestKey {
  readonly kid: string;
  readonly publicJwk: JWK;
  readonly privateJwk: JWK;
  readonly thumbprint: string;
}

const made = new Map<string, Promise<TestKey>>();

/** A signing key; the same name and algorithm give the same key within a run. */
export function signingKey(kid = 'sig-1', algorithm: SigningAlgorithm = 'ES256'): Promise<TestKey> {
  return remember(`sig ${kid} ${algorithm}`, () => makeKey(kid, algorithm, { use: 'sig', alg: algorithm }));
}

/** An encryption key (ECDH-ES+A256KW on P-256 unless said otherwise). */
export function encryptionKey(kid = 'enc-1', alg = 'ECDH-ES+A256KW'): Promise<TestKey> {
  return remember(`enc ${kid} ${alg}`, () => makeKey(kid, 'ECDH-ES', { use: 'enc', alg }));
}

/** A throw-away key for DPoP proofs. */
export function dpopKey(name = 'dpop-1'): Promise<TestKey> {
  return remember(`dpop ${name}`, () => makeKey(name, 'ES256', {}));
}

/** The private half as PKCS#8 PEM. */
export async function privatePem(key: TestKey): Promise<string> {
  return exportPKCS8(
    (await importJWK(key.privateJwk, key.privateJwk.alg ?? 'ES256', { extractable: true })) as CryptoKey,
  );
}

function remember(name: string, make: () => Promise<TestKey>): Promise<TestKey> {
  const known = made.get(name);
  if (known !== undefined) return known;
  const key = make();
  made.set(name, key);
  return key;
}

async function makeKey(kid: string, algorithm: string, labels: Partial<JWK>): Promise<TestKey> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const bare = await exportJWK(pair.publicKey);
  const names = labels.use === undefined ? {} : { kid, ...labels };
  const privateJwk = { ...(await exportJWK(pair.privateKey)), ...names };
  return {
    kid,
    publicJwk: { ...bare, ...names },
    privateJwk,
    thumbprint: await calculateJwkThumbprint(bare),
  };
}
