import { anyKey, signWith } from '../../../testing/any-key.ts';
import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { encodePart } from '../../../testing/tokens.ts';
import type { Case } from '../../case/case.ts';
import { sigHex } from './sig-hex.ts';

/** A signature by another kind of key than EC, as text of it. */
function textOf(alg: 'RS256' | 'EdDSA', encode: (raw: Buffer) => string): Case {
  const key = anyKey(alg);
  const text = signWith(key, { iss: 'a' });
  const at = text.lastIndexOf('.') + 1;
  return {
    client_assertion: text.slice(0, at) + encode(Buffer.from(text.slice(at), 'base64url')),
    jwks: JSON.stringify({ keys: [key.jwk] }),
  };
}

testCheck(sigHex, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'hexadecimal digits': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              form: (raw) => Buffer.from(Buffer.from(raw).toString('hex')),
            }),
          },
        }),
      { certainty: 'proof', path: 'signature' },
    ],
    'the digits of an RSA signature, encoded once more': [
      async () => textOf('RS256', (raw) => Buffer.from(raw.toString('hex')).toString('base64url')),
      { certainty: 'proof', found: 'hexadecimal text of 512 digits' },
    ],
    'the digits of an RSA signature, not encoded': [
      async () => textOf('RS256', (raw) => raw.toString('hex')),
      { certainty: 'proof', found: 'hexadecimal text of 512 digits' },
    ],
    'the digits of an Ed25519 signature': [
      async () => textOf('EdDSA', (raw) => raw.toString('hex')),
      { certainty: 'proof', found: 'hexadecimal text of 128 digits', expected: '64 bytes' },
    ],
    'the base64 of an RSA signature, encoded once more': [
      async () => textOf('RS256', (raw) => Buffer.from(raw.toString('base64')).toString('base64url')),
      { certainty: 'proof', found: 'base64 text of a signature' },
    ],
    'the digits of an ES512 signature': [
      () => {
        const [header, payload] = [encodePart({ alg: 'ES512' }), encodePart({ iss: 'a' })];
        return { client_assertion: `${header}.${payload}.${'01c7'.repeat(66)}` };
      },
      { certainty: 'proof', found: 'hexadecimal text of 264 digits', expected: 'r‖s of 132 bytes' },
    ],
    'without a key set': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              form: (raw) => Buffer.from(Buffer.from(raw).toString('hex')),
            }),
          },
          jwks: undefined,
        }),
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
