import {
  constants,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  pbkdf2Sync,
  privateDecrypt,
} from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

type Jwk = Readonly<Record<string, unknown>>;
type Members = Readonly<Record<string, string>>;

const bytesOf = (text: unknown): Buffer => Buffer.from(String(text ?? ''), 'base64url');

/** What was encrypted, by Node's own cryptography. Throws where the tag does not fit. Of many recipients the second is meant. */
export function decryptIndependently(token: string, key: Jwk): Buffer {
  const { header, parts } = token.startsWith('{') ? fromJson(JSON.parse(token)) : fromCompact(token);
  const secret = contentKey(header, bytesOf(parts.encrypted_key), key);
  const aad = [parts.protected ?? '', ...(parts.aad === undefined ? [] : [parts.aad])].join('.');
  const plain = decryptContent(String(header.enc), secret, aad, parts);
  return header.zip === 'DEF' ? inflateRawSync(plain) : plain;
}

function fromCompact(token: string): { readonly header: Jwk; readonly parts: Members } {
  const [first = '', encrypted_key = '', iv = '', ciphertext = '', tag = ''] = token.split('.');
  const parts = { protected: first, encrypted_key, iv, ciphertext, tag };
  return { header: JSON.parse(bytesOf(first).toString()) as Jwk, parts };
}

function fromJson(json: Jwk): { readonly header: Jwk; readonly parts: Members } {
  const { recipients, unprotected = {}, header = {}, ...parts } = json as Record<string, never>;
  const recipient = (recipients as readonly Jwk[] | undefined)?.[1] ?? {};
  const own = JSON.parse(bytesOf(json.protected).toString() || '{}') as Jwk;
  const joint = { ...own, ...(unprotected as Jwk), ...(header as Jwk), ...(recipient.header as Jwk) };
  return { header: joint, parts: { ...(parts as Members), ...(recipient as Members) } };
}

/** The key of the content (RFC 7518 §4). */
function contentKey(header: Jwk, wrapped: Buffer, key: Jwk): Buffer {
  const alg = String(header.alg);
  const secret = bytesOf(key.k);
  if (alg === 'dir') return secret;
  if (alg === 'RSA1_5') return withoutPkcs1(rsa(key, constants.RSA_NO_PADDING, wrapped));
  if (alg === 'RSA-OAEP') return rsa(key, constants.RSA_PKCS1_OAEP_PADDING, wrapped);
  if (alg === 'A256GCMKW') {
    const { iv, tag } = header as Members;
    return decryptGcm(secret, bytesOf(iv), Buffer.alloc(0), wrapped, bytesOf(tag));
  }
  if (alg === 'ECDH-ES') return agreedKey(header, key, String(header.enc), contentBytes(String(header.enc)));
  if (alg.startsWith('ECDH-ES+'))
    return unwrap(agreedKey(header, key, alg, Number(alg.slice(9, 12)) / 8), wrapped);
  if (alg === 'PBES2-HS512+A256KW') {
    const salt = Buffer.concat([Buffer.from(`${alg}\0`), bytesOf(header.p2s)]);
    return unwrap(pbkdf2Sync(secret, salt, Number(header.p2c), 32, 'sha512'), wrapped);
  }
  return unwrap(secret, wrapped);
}

function rsa(jwk: Jwk, padding: number, wrapped: Buffer): Buffer {
  return privateDecrypt({ key: createPrivateKey({ key: jwk, format: 'jwk' }), padding }, wrapped);
}

/** RFC 8017 §7.2.2: 0, 2, filling without zeros, 0, and what was encrypted. */
function withoutPkcs1(encoded: Buffer): Buffer {
  return encoded.subarray(encoded.indexOf(0, 2) + 1);
}

/** Concat KDF with the agreed point, one round of SHA-256 (RFC 7518 §4.6.2). */
export function agreedKey(header: Jwk, key: Jwk, name: string, length: number): Buffer {
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key, format: 'jwk' }),
    publicKey: createPublicKey({ key: header.epk as Jwk, format: 'jwk' }),
  });
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const counted = (bytes: Buffer): readonly Buffer[] => [number(bytes.length), bytes];
  const round = [
    number(1),
    shared,
    ...counted(Buffer.from(name)),
    ...counted(bytesOf(header.apu)),
    ...counted(bytesOf(header.apv)),
    number(length * 8),
  ];
  return createHash('sha256').update(Buffer.concat(round)).digest().subarray(0, length);
}

/** RFC 3394 §2.2.3.1. */
const firstValue = Buffer.alloc(8, 0xa6);

function unwrap(secret: Buffer, wrapped: Buffer): Buffer {
  const decipher = createDecipheriv(`id-aes${secret.length * 8}-wrap`, secret, firstValue);
  return Buffer.concat([decipher.update(wrapped), decipher.final()]);
}

function contentBytes(enc: string): number {
  return Number(enc.includes('CBC') ? enc.slice(-3) : enc.slice(1, 4)) / 8;
}

function decryptContent(enc: string, secret: Buffer, aad: string, parts: Members): Buffer {
  const [iv, ciphertext, tag] = [parts.iv, parts.ciphertext, parts.tag].map(bytesOf) as [
    Buffer,
    Buffer,
    Buffer,
  ];
  if (enc.endsWith('GCM')) return decryptGcm(secret, iv, Buffer.from(aad), ciphertext, tag);
  // RFC 7518 §5.2.2.2: the first half of the key is for the tag.
  const half = secret.length / 2;
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(aad.length * 8));
  const mac = createHmac(`sha${enc.slice(-3)}`, secret.subarray(0, half));
  const found = mac.update(Buffer.concat([Buffer.from(aad), iv, ciphertext, length])).digest();
  if (!found.subarray(0, half).equals(tag)) throw new Error('the tag does not fit');
  const decipher = createDecipheriv(`aes-${half * 8}-cbc`, secret.subarray(half), iv);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

function decryptGcm(secret: Buffer, iv: Buffer, aad: Buffer, ciphertext: Buffer, tag: Buffer): Buffer {
  const decipher = createDecipheriv(`aes-${(secret.length * 8) as 128 | 256}-gcm`, secret, iv);
  decipher.setAAD(aad).setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}
