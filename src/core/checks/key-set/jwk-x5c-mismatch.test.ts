import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { makeCertificate } from '../../../testing/certificates.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { signingKey, type TestKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkX5cMismatch } from './jwk-x5c-mismatch.ts';

const withX5c = async (x5c: unknown) => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { x5c }) });

/** Their signatures differ by a byte or two in length, and what is said names where the value ends. */
async function usualCertificate(key: TestKey): Promise<string> {
  const certificate = await makeCertificate(key);
  return certificate.length === 384 ? certificate : usualCertificate(key);
}

testCheck(jwkX5cMismatch, {
  accepts: {
    'the certificate of the key': async () => withX5c([await makeCertificate()]),
    'a certificate that cannot be read here': () => withX5c(['MIIB']),
  },
  rejects: {
    'a text in place of the array': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { x5c: 'AAAA' }) }),
      { certainty: 'proof', found: 'a text, not an array' },
    ],
    'a number in place of the array': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { x5c: 7 }) }),
      { certainty: 'proof', found: 'no array' },
    ],
    'the certificate of another key': [
      async () => withX5c([await usualCertificate(await signingKey('another'))]),
      { certainty: 'proof', severity: 'warning', path: 'keys[0].x5c', found: /thumbprint/ },
    ],
    'PEM lines': [
      () => withX5c(['-----BEGIN CERTIFICATE-----MIIB-----END CERTIFICATE-----']),
      { certainty: 'proof', found: 'PEM lines around a certificate' },
    ],
    base64url: [() => withX5c(['MI_B']), { certainty: 'proof', found: 'base64url' }],
    'line breaks': [() => withX5c(['MIIB\nMIIB']), { certainty: 'proof', path: 'keys[0].x5c' }],
    'a text': [() => withX5c('MIIB'), { certainty: 'proof', found: 'a text, not an array' }],
    'a number': [() => withX5c([7]), { certainty: 'proof', found: 'an element that is no text' }],
    'nothing in it': [() => withX5c([]), { certainty: 'proof', found: 'an empty array' }],
  },
  undecided: {
    'no x5c': [fapiCase, 'not-applicable'],
    'no key set': [{}, 'cannot-tell'],
  },
});
