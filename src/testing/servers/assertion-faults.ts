import { toBase64Url } from '../../core/assertion/base64url.ts';
import { encodeUtf8 } from '../../core/runtime.ts';
import { encryptionKey, signingKey } from '../keys.ts';
import { toDer } from '../signatures.ts';
import { encodePart, signBytes } from '../tokens.ts';
import { type FaultTable, type Members, set } from './attempt.ts';

const parts = (token: string): readonly [string, string, string] => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return [header, payload, signature];
};
const decode = (part: string): Members =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
const standard = (part: string): string => Buffer.from(part, 'base64url').toString('base64');

/** Signs an input text of one's own with the healthy key. */
async function sign(input: string): Promise<string> {
  return `${input}.${toBase64Url(await signBytes(encodeUtf8(input), await signingKey()))}`;
}

/** Group C as it goes over the wire (faults.md §1 C). */
export const structureFaults: FaultTable = {
  'no token for the assertion': {
    code: 'assertion-not-jwt',
    ...set({ client_assertion: 'c2VjcmV0LXNlY3JldC1zZWNyZXQ' }),
  },
  'an assertion of two parts': {
    code: 'assertion-two-parts',
    alter: (token) => parts(token).slice(0, 2).join('.'),
  },
  'an assertion without its signature': {
    code: 'assertion-empty-signature',
    alter: (token) => `${parts(token).slice(0, 2).join('.')}.`,
  },
  'Bearer in front of the assertion': {
    code: 'assertion-bearer-prefix',
    alter: (token) => `Bearer ${token}`,
  },
  'a Python bytes literal': { code: 'assertion-bytes-literal', alter: (token) => `b'${token}'` },
  'an assertion wrapped into lines': {
    code: 'assertion-line-wrapped',
    alter: (token) => token.replace(/.{76}/g, '$&\n'),
  },
  'an assertion cut off': { code: 'assertion-truncated', alter: (token) => token.slice(0, -21) },
  'an assertion encoded with base64 again': {
    code: 'assertion-base64-twice',
    alter: (token) => Buffer.from(token).toString('base64'),
  },
  'an assertion in the standard alphabet, padded': {
    code: 'assertion-std-base64',
    alter: async (token) => {
      const text = parts(token).slice(0, 2).join('.');
      for (;;) {
        const signature = parts(await sign(text))[2];
        // Some signatures read the same in both alphabets.
        if (/[-_]/.test(signature)) return `${text}.${standard(signature)}`;
      }
    },
  },
  'an assertion in JSON serialization': {
    code: 'assertion-json-serialization',
    alter: (token) => {
      const [header, payload, signature] = parts(token);
      return JSON.stringify({ payload, protected: header, signature });
    },
  },
  'an assertion percent-encoded before the form was made': {
    code: 'assertion-percent-encoded',
    alter: (token) => token.replaceAll('.', '%2E'),
  },
  'header and payload swapped': {
    code: 'header-payload-swapped',
    alter: async (token) => {
      const [header, payload] = parts(token);
      return sign(`${payload}.${header}`);
    },
  },
  'a payload that is JSON text within JSON': {
    code: 'payload-double-json',
    alter: async (token) => {
      const [header, payload] = parts(token);
      return sign(`${header}.${encodePart(Buffer.from(payload, 'base64url').toString())}`);
    },
  },
  'claims wrapped in another object': {
    code: 'payload-wrapped',
    alter: async (token) => {
      const [header, payload] = parts(token);
      return sign(`${header}.${encodePart({ claims: decode(payload) })}`);
    },
  },
  'a header that is no JSON': {
    code: 'header-not-json',
    alter: async (token) => sign(`${toBase64Url(encodeUtf8("{'alg':'ES256'}"))}.${parts(token)[1]}`),
  },
  'a payload that is no JSON': {
    code: 'payload-not-json',
    alter: async (token) => sign(`${parts(token)[0]}.${toBase64Url(encodeUtf8('iss=rp&sub=rp'))}`),
  },
};

/** Group D as it goes over the wire (faults.md §1 D). */
export const headerFaults: FaultTable = {
  'alg none': {
    code: 'alg-none',
    alter: (token) => `${encodePart({ alg: 'none', typ: 'JWT' })}.${parts(token)[1]}.${parts(token)[2]}`,
  },
  'alg HS256': { code: 'alg-hmac', header: { alg: 'HS256' } },
  'alg RS256': { code: 'alg-rsa', header: { alg: 'RS256' } },
  'alg ES256K': { code: 'alg-unsupported-curve', header: { alg: 'ES256K' } },
  'alg ES384 over a P-256 key': { code: 'alg-curve-mismatch', header: { alg: 'ES384' } },
  'alg in lower case': { code: 'alg-misspelt', header: { alg: 'es256' } },
  'no alg': { code: 'alg-missing', header: { alg: undefined } },
  'an unknown kid': { code: 'kid-unknown', header: { kid: 'key-of-last-year' } },
  'a kid in capitals': { code: 'kid-near-miss', header: { kid: 'SIG-1' } },
  'the kid of the encryption key': { code: 'kid-enc-key', header: { kid: 'enc-1' } },
  'a kid left as a variable': { code: 'kid-literal-env', header: { kid: '$' + '{KEY_ID}' } },
  'a kid that is a number': { code: 'kid-not-string', header: { kid: 1 } },
  'a critical header': {
    code: 'crit-header',
    header: { crit: ['urn:example:must'], 'urn:example:must': true },
  },
  'no typ': { code: 'typ-missing', header: { typ: undefined } },
  'another typ': { code: 'typ-wrong', header: { typ: 'at+jwt' } },
  'no kid': { code: 'kid-missing', header: { kid: undefined } },
};

/** A line end, padding or the like that was signed along. */
const signedOver = (input: (text: string) => Uint8Array, hash?: string) => async (token: string) => {
  const text = parts(token).slice(0, 2).join('.');
  return `${text}.${toBase64Url(await signBytes(input(text), await signingKey(), 'ES256', hash))}`;
};
const reshaped = (form: (raw: Buffer) => Buffer) => (token: string) => {
  const [header, payload, signature] = parts(token);
  return `${header}.${payload}.${form(Buffer.from(signature, 'base64url')).toString('base64url')}`;
};

/** Group F as it goes over the wire (faults.md §1 F). */
export const signatureFaults: FaultTable = {
  'another key': { code: 'sig-wrong-key', key: () => signingKey('sig-elsewhere') },
  'the encryption key': { code: 'sig-enc-key', key: () => encryptionKey() },
  'a DER signature': { code: 'sig-der', alter: reshaped((raw) => Buffer.from(toDer(raw))) },
  's before r': {
    code: 'sig-rs-order',
    alter: reshaped((raw) => Buffer.concat([raw.subarray(32), raw.subarray(0, 32)])),
  },
  'a signature in hex': {
    code: 'sig-hex',
    alter: reshaped((raw) => Buffer.from(raw.toString('hex'))),
  },
  'a signature cut off': { code: 'sig-truncated', alter: reshaped((raw) => raw.subarray(0, 60)) },
  'a line end signed along': {
    code: 'sig-newline-in-input',
    alter: signedOver((text) => encodeUtf8(`${text}\n`)),
  },
  'only the payload signed': {
    code: 'sig-payload-only',
    alter: signedOver((text) => encodeUtf8(text.split('.')[1] ?? '')),
  },
  'UTF-16 signed': {
    code: 'sig-utf16-input',
    alter: signedOver((text) => new Uint8Array(Buffer.from(text, 'utf16le'))),
  },
  'SHA-512 for SHA-256': { code: 'sig-hash-mismatch', alter: signedOver(encodeUtf8, 'SHA-512') },
  'claims changed after signing': {
    code: 'sig-wrong-key',
    alter: (token) => {
      const [header, payload, signature] = parts(token);
      return `${header}.${encodePart({ ...decode(payload), jti: crypto.randomUUID() })}.${signature}`;
    },
  },
};
