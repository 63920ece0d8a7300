import { importJWK } from 'jose';
import { signingKey, type TestKey } from './keys.ts';

/** DER of ASN.1 (X.690): tag, length, content. */
function der(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(content);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...content: readonly Uint8Array[]): Uint8Array => der(0x30, ...content);
const integer = (...bytes: readonly number[]): Uint8Array => der(0x02, Buffer.from(bytes));
const time = (text: string): Uint8Array => der(0x17, Buffer.from(text, 'latin1'));
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2. */
const ecdsaWithSha256 = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
/** commonName, 2.5.4.3. */
const name = (text: string): Uint8Array =>
  sequence(der(0x31, sequence(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from(text)))));

/** r or s as an INTEGER: no needless zeros in front, and one where the number would look negative. */
function unsigned(bytes: Uint8Array): Uint8Array {
  const hex = Buffer.from(bytes)
    .toString('hex')
    .replace(/^(?:00)+(?=.)/, '');
  return integer(...Buffer.from(/^[89a-f]/.test(hex) ? `00${hex}` : hex, 'hex'));
}

/** A self-signed certificate (RFC 5280 §4.1) for a P-256 key, in standard base64 without PEM lines, as `x5c` holds it. */
export async function makeCertificate(key?: TestKey): Promise<string> {
  const { publicJwk, privateJwk } = key ?? (await signingKey());
  const publicKey = (await importJWK(publicJwk, 'ES256', { extractable: true })) as CryptoKey;
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const subject = name('rp.example.sg');
  const validity = sequence(time('260101000000Z'), time('271231235959Z'));
  const toBeSigned = sequence(
    der(0xa0, integer(2)),
    integer(1),
    ecdsaWithSha256,
    subject,
    validity,
    subject,
    spki,
  );
  const privateKey = (await importJWK({ ...privateJwk, alg: 'ES256' }, 'ES256')) as CryptoKey;
  const raw = new Uint8Array(
    await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new Uint8Array(toBeSigned)),
  );
  const signature = sequence(unsigned(raw.slice(0, 32)), unsigned(raw.slice(32)));
  const certificate = sequence(toBeSigned, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  return Buffer.from(certificate).toString('base64');
}
