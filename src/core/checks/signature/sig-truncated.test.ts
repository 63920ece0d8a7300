import { anyKey, signWith } from '../../../testing/any-key.ts';
import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
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

testCheck(sigTruncated, {
  accepts: {
    'a healthy assertion': fapiCase,
    'the whole signature of an RSA key': () => cutTo(256, 'RS256'),
    'the whole signature of an Ed25519 key': () => cutTo(64, 'EdDSA'),
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
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
