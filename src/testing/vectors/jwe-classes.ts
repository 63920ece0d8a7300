import { CompactEncrypt, importJWK } from 'jose';
import { toBase64Url } from '../../core/assertion/base64url.ts';
import { encryptionKey } from '../keys.ts';
import { encodePart } from '../tokens.ts';
import { Elliptic } from './elliptic.ts';
import { inputOf, keys, signEs256, withSignature } from './jose-keys.ts';

export interface EncryptedVector {
  readonly name: string;
  readonly token: string;
}

type Header = Readonly<Record<string, unknown>>;

/** A byte of one part of a token changed. */
function damaged(token: string, part: number): string {
  return token
    .split('.')
    .map((text, at) => {
      if (at !== part) return text;
      const bytes = Buffer.from(text, 'base64url');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      return toBase64Url(bytes);
    })
    .join('.');
}

/** Encrypted id_tokens as attackers alter them (RFC 7516 §11, RFC 8725 §2.3–2.5, RFC 7518 §8). */
export async function jweClasses(): Promise<readonly EncryptedVector[]> {
  const { publicJwk } = await encryptionKey();
  const signed = inputOf({ alg: 'ES256', kid: 'op-1' });
  const nested = withSignature(signed, signEs256(signed, keys.strangerEc));
  const good = await new CompactEncrypt(new TextEncoder().encode(nested))
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256CBC-HS512', cty: 'JWT', kid: publicJwk.kid ?? '' })
    .encrypt(await importJWK(publicJwk, 'ECDH-ES+A256KW'));
  const [first = '', ...rest] = good.split('.');
  const header = JSON.parse(Buffer.from(first, 'base64url').toString()) as Header;
  const withHeader = (changes: Header): string => [encodePart({ ...header, ...changes }), ...rest].join('.');
  const curve = new Elliptic('ES256');
  const point = curve.times(7n);
  const epk = (x: bigint, y: bigint): Header => ({ epk: curve.jwk({ x, y }) });
  const bomb = toBase64Url(new Uint8Array(100_000));
  return [
    { name: 'as the provider makes it', token: good },
    ...['header', 'key', 'initialisation vector', 'ciphertext', 'tag'].flatMap((part, at) =>
      at === 0 ? [] : [{ name: `the ${part} changed`, token: damaged(good, at) }],
    ),
    { name: 'no tag', token: `${good.split('.').slice(0, 4).join('.')}.` },
    { name: 'a short tag', token: good.slice(0, -6) },
    {
      name: 'no initialisation vector',
      token: good
        .split('.')
        .map((text, at) => (at === 2 ? '' : text))
        .join('.'),
    },
    { name: 'epk that is no point of the curve', token: withHeader(epk(point.x, point.y + 1n)) },
    { name: 'epk on the twist', token: withHeader(epk(point.x + 1n, point.y)) },
    { name: 'epk at infinity', token: withHeader(epk(0n, 0n)) },
    {
      name: 'epk on another curve',
      token: withHeader({ epk: { kty: 'EC', crv: 'P-384', x: 'AA', y: 'AA' } }),
    },
    { name: 'epk as a text', token: withHeader({ epk: 'AA' }) },
    { name: 'no epk', token: withHeader({ epk: undefined }) },
    {
      name: 'zip DEF before a long ciphertext',
      token: [encodePart({ ...header, zip: 'DEF' }), rest[0], rest[1], bomb, rest[3]].join('.'),
    },
    { name: 'alg dir', token: withHeader({ alg: 'dir' }) },
    { name: 'alg RSA1_5', token: withHeader({ alg: 'RSA1_5' }) },
    {
      name: 'PBES2 with a huge count',
      token: withHeader({ alg: 'PBES2-HS256+A128KW', p2c: 2_147_483_647, p2s: 'AA' }),
    },
    { name: 'alg none', token: withHeader({ alg: 'none' }) },
    { name: 'crit of an unknown extension', token: withHeader({ crit: ['exp'], exp: 1 }) },
    { name: 'a key of its own in jwk', token: withHeader({ jwk: publicJwk }) },
    { name: 'kid of another key', token: withHeader({ kid: '../../dev/null' }) },
  ];
}
