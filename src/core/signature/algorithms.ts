/** What a JWS `alg` means for WebCrypto (RFC 7518 §3). */
export interface SignatureAlgorithm {
  readonly family: 'ecdsa' | 'rsa-pkcs1' | 'rsa-pss' | 'eddsa';
  readonly hash: string;
  /** The curve an EC algorithm goes with. */
  readonly curve?: string;
  /** Bytes of r and of s. */
  readonly half?: number;
}

export const signatureAlgorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  ES256: { family: 'ecdsa', hash: 'SHA-256', curve: 'P-256', half: 32 },
  ES384: { family: 'ecdsa', hash: 'SHA-384', curve: 'P-384', half: 48 },
  ES512: { family: 'ecdsa', hash: 'SHA-512', curve: 'P-521', half: 66 },
  ES256K: { family: 'ecdsa', hash: 'SHA-256', curve: 'secp256k1', half: 32 },
  RS256: { family: 'rsa-pkcs1', hash: 'SHA-256' },
  RS384: { family: 'rsa-pkcs1', hash: 'SHA-384' },
  RS512: { family: 'rsa-pkcs1', hash: 'SHA-512' },
  PS256: { family: 'rsa-pss', hash: 'SHA-256' },
  PS384: { family: 'rsa-pss', hash: 'SHA-384' },
  PS512: { family: 'rsa-pss', hash: 'SHA-512' },
  EdDSA: { family: 'eddsa', hash: 'SHA-512', curve: 'Ed25519' },
  Ed25519: { family: 'eddsa', hash: 'SHA-512', curve: 'Ed25519' },
};

/** Bytes of a coordinate, and of r and s, by curve (RFC 7518 §6.2.1, RFC 8812 §3.1). */
export const curveBytes: ReadonlyMap<string, number> = new Map([
  ['P-256', 32],
  ['P-384', 48],
  ['P-521', 66],
  ['secp256k1', 32],
]);

/** The hash of the ECDSA algorithm of a curve (RFC 7518 §3.4, RFC 8812 §3.2). */
export const hashOfCurve: ReadonlyMap<string, string> = new Map([
  ['P-256', 'SHA-256'],
  ['P-384', 'SHA-384'],
  ['P-521', 'SHA-512'],
  ['secp256k1', 'SHA-256'],
]);

/** Bytes of a digest by the name of its hash in WebCrypto: also the length of the salt under PSS (RFC 7518 §3.5). */
export const digestBytes: Readonly<Record<string, number>> = {
  'SHA-1': 20,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
};

/** `ES512 (P-521)`, `PS256`: an algorithm with the curve that an engine may lack. */
export function nameWithCurve(alg: string, { curve }: SignatureAlgorithm): string {
  return curve === undefined || curve === alg ? alg : `${alg} (${curve})`;
}

/** Another ES algorithm than this one, whose signatures have just so many bytes: 64, 96 and 132 of the three curves. */
export function algorithmOfLength(length: number, { half }: SignatureAlgorithm): string | undefined {
  return half === undefined || length === 2 * half
    ? undefined
    : ['ES256', 'ES384', 'ES512'].find((name) => length === 2 * (signatureAlgorithms[name]?.half ?? 0));
}

export function algorithmOf(alg: unknown): SignatureAlgorithm | undefined {
  return typeof alg === 'string' && Object.hasOwn(signatureAlgorithms, alg)
    ? signatureAlgorithms[alg]
    : undefined;
}
