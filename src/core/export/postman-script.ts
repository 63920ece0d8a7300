import {
  assertionName,
  type ExportRequest,
  type ExportText,
  type Proof,
  proofName,
  type SigningAlgorithm,
} from './export-request.ts';
import { javaScriptLiteral as literal } from './programs/literals.ts';

/** The curves (SEC 2 §2.4–2.6), in hexadecimal: p, n and the base point; a is −3 in all of them. */
const curves: Readonly<Record<SigningAlgorithm, Readonly<Record<'p' | 'n' | 'x' | 'y', string>>>> = {
  ES256: {
    p: 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff',
    n: 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551',
    x: '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296',
    y: '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
  },
  ES384: {
    p: 'fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff',
    n: 'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
    x: 'aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7',
    y: '3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f',
  },
  ES512: {
    p: `01ff${'f'.repeat(128)}`,
    n: '01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409',
    x: '00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66',
    y: '011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650',
  },
};

const curveText = (algorithm: SigningAlgorithm): string => {
  const { p, n, x, y } = curves[algorithm];
  const lines = Object.entries({ p, n, x, y }).map(
    ([name, digits]) => `    ${name}: BigInt('0x${digits}'),\n`,
  );
  return `  ${algorithm}: {\n${lines.join('')}    hash: '${algorithm.slice(2)}',\n  },\n`;
};

/**
 * ECDSA (FIPS 186-5 §6.4.1) with the number of RFC 6979 §3.2. Newman has no WebCrypto in its scripts, newer versions of Postman
 * have; `crypto-js` and BigInt are in both, so that one text runs everywhere.
 */
const signer = `const hashing = require('crypto-js');
const zero = BigInt(0), one = BigInt(1), two = BigInt(2), three = BigInt(3);
const modulo = (value, p) => ((value % p) + p) % p;
function inverse(value, p) {
  let [a, b, s, t] = [modulo(value, p), p, one, zero];
  while (a > one) [a, b, s, t] = [b % a, a, t - (b / a) * s, s];
  return modulo(s, p);
}
function add(first, second, p) {
  if (!first) return second;
  if (!second) return first;
  const same = first.x === second.x;
  if (same && first.y !== second.y) return undefined;
  const slope = same
    ? three * (first.x * first.x - one) * inverse(two * first.y, p)
    : (second.y - first.y) * inverse(second.x - first.x, p);
  const x = modulo(slope * slope - first.x - second.x, p);
  return { x, y: modulo(slope * (first.x - x) - first.y, p) };
}
function times(number, point, p) {
  let sum;
  for (const bit of number.toString(2)) {
    sum = add(sum, sum, p);
    if (bit === '1') sum = add(sum, point, p);
  }
  return sum;
}

const fromHex = (hex) => hashing.enc.Hex.parse(hex);
const base64url = (words) =>
  hashing.enc.Base64.stringify(words).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
const hexOf = (text) => hashing.enc.Base64.parse(text.replace(/-/g, '+').replace(/_/g, '/')).toString();

// PEM (PKCS#8 or SEC 1), also on one line with \\n for each line end, or a JWK: the secret number in hexadecimal.
function readKey(text, digits) {
  if (text.trim().startsWith('{')) return hexOf(JSON.parse(text).d);
  const der = hexOf(text.replace(/\\\\n/g, '').replace(/-----[A-Z ]+-----/g, '').replace(/\\s/g, ''));
  const mark = '02010104' + (digits / 2).toString(16);
  const at = der.indexOf(mark);
  if (at < 0) throw new Error('The private key is of another curve, or not PEM');
  return der.slice(at + mark.length, at + mark.length + digits);
}

function sign(alg, header, claims, key) {
  const { p, n, x, y, hash } = curves[alg];
  const part = (value) => base64url(hashing.enc.Utf8.parse(JSON.stringify(value)));
  const input = part(header) + '.' + part(claims);
  const bits = n.toString(2).length;
  const digits = Math.ceil(bits / 8) * 2;
  const toHex = (number) => number.toString(16).padStart(digits, '0');
  const toNumber = (hex) => BigInt('0x' + hex) >> BigInt(Math.max(0, hex.length * 4 - bits));
  const secret = BigInt('0x' + readKey(key, digits));
  const digest = toNumber(hashing['SHA' + hash](input).toString());
  const seed = toHex(secret) + toHex(digest % n);
  const hmac = (k, message) => hashing['HmacSHA' + hash](fromHex(message), fromHex(k)).toString();
  let [k, v] = ['00'.repeat(hash / 8), '01'.repeat(hash / 8)];
  for (const step of ['00', '01']) {
    k = hmac(k, v + step + seed);
    v = hmac(k, v);
  }
  for (;;) {
    let drawn = '';
    while (drawn.length < digits) {
      v = hmac(k, v);
      drawn += v;
    }
    const number = toNumber(drawn.slice(0, digits));
    if (number > zero && number < n) {
      const r = times(number, { x, y }, p).x % n;
      const s = modulo(inverse(number, n) * (digest + r * secret), n);
      if (r !== zero && s !== zero) return input + '.' + base64url(fromHex(toHex(r) + toHex(s)));
    }
    k = hmac(k, v + '00');
    v = hmac(k, v);
  }
}
`;

function proofText({ algorithm, address, lifetimeSeconds }: Proof): string {
  return `
// The key pair of this login: the same as in the pushed request.
const { kty, crv, x, y } = JSON.parse(variable('DPOP_PRIVATE_KEY'));
pm.variables.set('DPOP', sign(
  '${algorithm}',
  { alg: '${algorithm}', typ: 'dpop+jwt', jwk: { kty, crv, x, y } },
  { htm: pm.request.method, htu: ${literal(address)}, iat: now, exp: now + ${lifetimeSeconds}, jti: pm.variables.replaceIn('{{$guid}}') },
  variable('DPOP_PRIVATE_KEY'),
));
`;
}

/** The names under which the script leaves what it has made, for the request to take. */
export const madeByScript = { [assertionName]: 'CLIENT_ASSERTION', [proofName]: 'DPOP' } as const;

/** The script that runs before each request: it signs a fresh assertion, and a proof where one is wanted. */
export function preRequestScript({ signing }: ExportRequest): string {
  const text = (given: ExportText): string =>
    'value' in given ? literal(given.value) : `variable('${given.variable}')`;
  const { algorithm, lifetimeSeconds, proof } = signing;
  const used = [...new Set([algorithm, ...(proof === undefined ? [] : [proof.algorithm])])];
  return `// Signs a fresh client assertion${proof === undefined ? '' : ' and a DPoP proof'} before each request. Made by Token Triage.
const curves = {
${used.map(curveText).join('')}};
${signer}
function variable(name) {
  const value = pm.variables.get(name);
  if (!value) throw new Error('The variable ' + name + ' is empty');
  return value;
}

const now = Math.floor(Date.now() / 1000);
const clientId = ${text(signing.clientId)};
pm.variables.set('CLIENT_ASSERTION', sign(
  '${algorithm}',
  { alg: '${algorithm}', typ: ${literal(signing.typ)}, kid: ${text(signing.keyId)} },
  { iss: clientId, sub: clientId, aud: ${text(signing.audience)}, iat: now, exp: now + ${lifetimeSeconds}, jti: pm.variables.replaceIn('{{$guid}}') },
  variable('PRIVATE_KEY'),
));
${proof === undefined ? '' : proofText(proof)}`;
}
