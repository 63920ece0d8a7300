import { createHmac, createPublicKey, randomBytes } from 'node:crypto';
import { toBase64Url } from '../../core/assertion/base64url.ts';
import {
  inputOf,
  type Jwk,
  keys,
  payload,
  publicJwk,
  setOf,
  signEs256,
  signRsa,
  withSignature,
} from './jose-keys.ts';
import type { TokenVector } from './vector.ts';

const source = 'attacks on JOSE verifiers: RFC 8725 §2 and §3, RFC 7515 §4.1 and §10';
const jwks = setOf(publicJwk(keys.ec));
const header = { alg: 'ES256', kid: 'sig-1' };
const input = inputOf(header);
const signature = signEs256(input);
const token = withSignature(input, signature);

const make = (name: string, given: string, expected: TokenVector['expected'], set = jwks): TokenVector => ({
  name,
  source,
  token: given,
  jwks: set,
  expected,
  form: expected === 'explained' ? 'as-is' : undefined,
});

/** A token of the true key with more in its header. */
const signedWith = (more: Jwk): string => {
  const own = inputOf({ ...header, ...more });
  return withSignature(own, signEs256(own));
};
/** A token of somebody else's key. */
const forgedWith = (more: Jwk): string => {
  const own = inputOf({ ...header, ...more });
  return withSignature(own, signEs256(own, keys.strangerEc));
};

function unsigned(): readonly TokenVector[] {
  return ['none', 'None', 'NONE', 'nOnE', ''].flatMap((alg) => {
    const own = inputOf({ alg, kid: 'sig-1' });
    return [
      make(`alg ${alg || '(empty)'}, no signature`, `${own}.`, 'refused'),
      make(
        `alg ${alg || '(empty)'}, the signature of another token`,
        withSignature(own, signature),
        'refused',
      ),
    ];
  });
}

/** The public key as the secret of an HMAC (RFC 8725 §2.1). */
function confused(): readonly TokenVector[] {
  const own = inputOf({ alg: 'HS256', kid: 'sig-1' });
  const pem = createPublicKey(keys.ec).export({ type: 'spki', format: 'pem' });
  const secrets: readonly (readonly [string, string | Uint8Array])[] = [
    ['the key set', jwks],
    ['the PEM', pem],
    ['the JWK', JSON.stringify(publicJwk(keys.ec))],
    ['nothing', ''],
    ['x', Buffer.from(String(publicJwk(keys.ec).x), 'base64url')],
  ];
  return secrets.map(([name, secret]) =>
    make(
      `HS256 with ${name} as the secret`,
      withSignature(own, createHmac('sha256', secret).update(own).digest()),
      'refused',
    ),
  );
}

function mismatched(): readonly TokenVector[] {
  const as = (alg: string): string => inputOf({ alg, kid: 'sig-1' });
  return [
    make(
      'alg RS256, an EC key and its signature',
      withSignature(as('RS256'), signEs256(as('RS256'))),
      'explained',
    ),
    make(
      'alg ES256, an RSA key and its signature',
      withSignature(input, signRsa(input, keys.rsa)),
      'refused',
      setOf(publicJwk(keys.rsa)),
    ),
    make('alg EdDSA, an EC key', withSignature(as('EdDSA'), signEs256(as('EdDSA'))), 'explained'),
    make(
      'alg RS256, random bytes',
      withSignature(as('RS256'), randomBytes(256)),
      'refused',
      setOf(publicJwk(keys.rsa)),
    ),
    make('no alg', withSignature(inputOf({ kid: 'sig-1' }), randomBytes(64)), 'refused'),
    make(
      'alg as a list',
      withSignature(inputOf({ alg: ['ES256'], kid: 'sig-1' }), randomBytes(64)),
      'refused',
    ),
  ];
}

/** A key that the token brings, or says where to find (RFC 8725 §3.10, RFC 7515 §4.1.2–4.1.6). */
function brought(): readonly TokenVector[] {
  const jwk = createPublicKey(keys.strangerEc).export({ format: 'jwk' });
  const der = createPublicKey(keys.strangerEc).export({ type: 'spki', format: 'der' });
  return [
    make('a key of its own in jwk', forgedWith({ jwk }), 'refused'),
    make('a key of its own in jwk, by its kid', forgedWith({ jwk: { ...jwk, kid: 'sig-1' } }), 'refused'),
    make('a key of its own in jwk, no kid', forgedWith({ jwk, kid: undefined }), 'refused'),
    make('a key of its own at jku', forgedWith({ jku: 'https://attacker.test/jwks' }), 'refused'),
    make('a key of its own at x5u', forgedWith({ x5u: 'https://attacker.test/cert' }), 'refused'),
    make('a key of its own in x5c', forgedWith({ x5c: [der.toString('base64')] }), 'refused'),
    make('a key of its own, and an empty set', forgedWith({ jwk }), 'refused', setOf()),
    ...['../../dev/null', "' OR 1=1 --", 'sig-1\u0000', 'https://attacker.test/key'].map((kid) =>
      make(`a key of its own, kid ${JSON.stringify(kid)}`, forgedWith({ kid }), 'refused'),
    ),
    make('kid as a list', forgedWith({ kid: ['sig-1'] }), 'refused'),
    make('kid __proto__', forgedWith({ kid: '__proto__' }), 'refused'),
  ];
}

function extended(): readonly TokenVector[] {
  const own = inputOf({ ...header, b64: false, crit: ['b64'] });
  const bare = `${own.split('.')[0]}.${Buffer.from(payload, 'base64url').toString()}`;
  return [
    make('crit of an unknown extension', signedWith({ crit: ['exp'], exp: 1 }), 'faulty'),
    make('crit, empty', signedWith({ crit: [] }), 'faulty'),
    make('crit as a text', signedWith({ crit: 'b64' }), 'faulty'),
    make('crit that names no member', signedWith({ crit: ['absent'] }), 'faulty'),
    make('b64 false, signed over the bare payload', withSignature(own, signEs256(bare)), 'refused'),
  ];
}

/** The same bytes in a writing that RFC 7515 §2 does not allow, or other bytes. */
function written(): readonly TokenVector[] {
  const [first = '', second = '', third = ''] = token.split('.');
  const last = third.at(-1) ?? '';
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const twin = alphabet[alphabet.indexOf(last) ^ 1] ?? '';
  const double = `${toBase64Url(Buffer.from('{"alg":"none","alg":"ES256","kid":"sig-1"}'))}.${payload}`;
  return [
    make('padding behind the signature', `${token}==`, 'faulty'),
    // Allowed to readers (RFC 4648 §3.5): the bytes are the same.
    make('unused bits in the signature', `${first}.${second}.${third.slice(0, -1)}${twin}`, 'verified'),
    make(
      'a line break in the signature',
      `${first}.${second}.${third.slice(0, 20)}\n${third.slice(20)}`,
      'faulty',
    ),
    make(
      'a line break in the payload',
      `${first}.${second.slice(0, 9)}\n${second.slice(9)}.${third}`,
      'explained',
    ),
    make('padding behind the header', `${first}=.${second}.${third}`, 'explained'),
    make(
      'a foreign letter in the signature',
      `${first}.${second}.${third.slice(0, 20)}!${third.slice(20)}`,
      'faulty',
    ),
    make('no signature', `${first}.${second}.`, 'refused'),
    make('two parts', `${first}.${second}`, 'refused'),
    make('four parts', `${token}.${third}`, 'refused'),
    make('header and payload exchanged', `${second}.${first}.${third}`, 'refused'),
    make(
      'a letter of the payload changed',
      `${first}.${second.slice(0, -2)}x${second.slice(-1)}.${third}`,
      'refused',
    ),
    // The last one counts, where a reader does not refuse it (RFC 7515 §4).
    make('alg twice in the header, none first', withSignature(double, signEs256(double)), 'verified'),
    make(
      'the payload of another token',
      `${first}.${toBase64Url(Buffer.from('{"iss":"admin","sub":"admin"}'))}.${third}`,
      'refused',
    ),
  ];
}

/** Good signatures by keys that are for something else (RFC 7517 §4.2, §4.3). */
function labelled(): readonly TokenVector[] {
  return [
    make('use enc', token, 'faulty', setOf(publicJwk(keys.ec, { use: 'enc' }))),
    make(
      'key_ops without verify',
      token,
      'faulty',
      setOf(publicJwk(keys.ec, { use: undefined, key_ops: ['encrypt'] })),
    ),
    make('alg of the key ES384', token, 'faulty', setOf(publicJwk(keys.ec, { alg: 'ES384' }))),
    make(
      'two keys of one kid, the other first',
      token,
      'faulty',
      setOf(publicJwk(keys.strangerEc), publicJwk(keys.ec)),
    ),
    make('a usual token', token, 'verified'),
  ];
}

export const joseClasses: readonly TokenVector[] = [
  ...unsigned(),
  ...confused(),
  ...mismatched(),
  ...brought(),
  ...extended(),
  ...written(),
  ...labelled(),
];
