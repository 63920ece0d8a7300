import { constants, createHmac, createPublicKey, verify } from 'node:crypto';

type Jwk = Readonly<Record<string, unknown>>;

interface Signed {
  readonly protected?: string;
  readonly header?: Jwk;
  readonly signature: string;
}

/** A JWS in JSON, general or flattened (RFC 7515 §7.2). */
type JsonToken = { readonly payload?: string; readonly signatures?: readonly Signed[] } & Partial<Signed>;

/** Whether each signature of a token, compact or in JSON, is that of one of the keys, by Node's own cryptography. */
export function areSignatures(token: string, keys: readonly Jwk[], detached = ''): boolean {
  const { payload, signatures } = token.startsWith('{') ? fromJson(JSON.parse(token)) : fromCompact(token);
  return signatures.every((one) => keys.some((jwk) => isSignature(one, payload || detached, jwk)));
}

function fromCompact(token: string) {
  const [first = '', payload = '', signature = ''] = token.split('.');
  return { payload, signatures: [{ protected: first, signature }] };
}

function fromJson({ payload = '', signatures, signature = '', ...one }: JsonToken) {
  return { payload, signatures: signatures ?? [{ ...one, signature }] };
}

function isSignature(one: Signed, payload: string, jwk: Jwk): boolean {
  const own = JSON.parse(Buffer.from(one.protected ?? '', 'base64url').toString() || '{}') as Jwk;
  const alg = String(own.alg ?? one.header?.alg);
  const input = Buffer.from(`${one.protected ?? ''}.${payload}`);
  const signature = Buffer.from(one.signature, 'base64url');
  const kinds = { HS: 'oct', RS: 'RSA', PS: 'RSA', ES: 'EC', Ed: 'OKP' } as const;
  if (jwk.kty !== kinds[alg.slice(0, 2) as keyof typeof kinds]) return false;
  const hash = `sha${alg.slice(2)}`;
  if (alg.startsWith('HS')) {
    const secret = Buffer.from(String(jwk.k), 'base64url');
    return createHmac(hash, secret).update(input).digest().equals(signature);
  }
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  if (alg === 'EdDSA') return verify(null, input, key, signature);
  if (alg.startsWith('ES')) return verify(hash, input, { key, dsaEncoding: 'ieee-p1363' }, signature);
  const { RSA_PKCS1_PADDING, RSA_PKCS1_PSS_PADDING } = constants;
  const padding = alg.startsWith('PS') ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING;
  return verify(hash, input, { key, padding }, signature);
}
