import { anyKey, signWith } from '../../../testing/any-key.ts';
import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion, toDer } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { encodePart, makeAssertion } from '../../../testing/tokens.ts';
import type { Case } from '../../case/case.ts';
import { sigTruncated } from './sig-truncated.ts';

/** A healthy assertion by a key that Singpass does not take, with so many bytes of its signature. */
async function cutTo(bytes: number, alg: 'RS256' | 'EdDSA'): Promise<Case> {
  const key = anyKey(alg);
  const text = signWith(key, { iss: 'a' });
  const at = text.lastIndexOf('.') + 1;
  const signature = Buffer.from(text.slice(at), 'base64url').subarray(0, bytes).toString('base64url');
  return { client_assertion: text.slice(0, at) + signature, jwks: JSON.stringify({ keys: [key.jwk] }) };
}

/** A token by an Ed25519 key with so many bytes in the place of its signature. */
function ed25519With(bytes: number): Case {
  const key = anyKey('EdDSA');
  const [header, payload] = signWith(key, { iss: 'a' }).split('.');
  const signature = Buffer.alloc(bytes, 7).toString('base64url');
  return { client_assertion: `${header}.${payload}.${signature}`, jwks: JSON.stringify({ keys: [key.jwk] }) };
}

const isOf71 = (raw: Uint8Array): boolean => toDer(raw).length === 71;

testCheck(sigTruncated, {
  accepts: {
    'a healthy assertion': fapiCase,
    'the whole signature of an RSA key': () => cutTo(256, 'RS256'),
    'the whole signature of an Ed25519 key': () => cutTo(64, 'EdDSA'),
    'as many bytes as an RSA key of 512 bits makes, by another key': () => cutTo(64, 'RS256'),
    'the 114 bytes of Ed448 under the same name, by another key': () => ed25519With(114),
  },
  rejects: {
    'one byte short': [
      async () =>
        fapiCase({
          parameters: { client_assertion: await alteredAssertion({ form: (raw) => raw.slice(0, 40) }) },
        }),
      { certainty: 'strong', path: 'signature' },
    ],
    'characters too many, which no cut explains': [
      async () => fapiCase({ parameters: { client_assertion: `${await makeAssertion()}abc` } }),
      { certainty: 'strong', path: 'signature' },
    ],
    'an RSA signature of which the end is missing': [
      () => cutTo(223, 'RS256'),
      { certainty: 'strong', path: 'signature', found: '223 bytes' },
    ],
    'an Ed25519 signature of which the end is missing': [
      () => cutTo(62, 'EdDSA'),
      { certainty: 'strong', path: 'signature', found: '62 bytes', expected: '64 bytes' },
    ],
    'a digest in the place of an RSA signature': [
      () => cutTo(32, 'RS256'),
      { certainty: 'strong', found: '32 bytes' },
    ],
    'an Ed25519 signature with the public key behind it': [
      () => ed25519With(96),
      { certainty: 'strong', found: '96 bytes', expected: '64 bytes' },
    ],
    'as many bytes as no algorithm makes, under ES256': [
      async () =>
        fapiCase({
          parameters: { client_assertion: `${await makeAssertion()}${'A'.repeat(44)}` },
          jwks: undefined,
        }),
      { certainty: 'strong', found: '97 bytes', expected: 'r‖s of 64 bytes' },
    ],
    'the DER form of an EC signature, under the name of RSA': [
      async () => {
        const [, payload, signature] = (await alteredAssertion({ form: toDer, until: isOf71 })).split('.');
        return { client_assertion: `${encodePart({ alg: 'RS256' })}.${payload}.${signature}` };
      },
      { certainty: 'strong', found: '71 bytes' },
    ],
    'without a key set': [
      async () =>
        fapiCase({
          parameters: { client_assertion: await alteredAssertion({ form: (raw) => raw.slice(0, 63) }) },
          jwks: undefined,
        }),
      { certainty: 'strong', path: 'signature' },
    ],
  },
  undecided: {
    'as many bytes as ES384 makes, under ES256: alg-curve-mismatch says so': [
      async () =>
        fapiCase({
          parameters: { client_assertion: `${await makeAssertion()}${'A'.repeat(42)}` },
          jwks: undefined,
        }),
      'cannot-tell',
    ],
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
