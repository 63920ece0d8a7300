import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { algMisspelt } from './alg-misspelt.ts';

testCheck(algMisspelt, {
  accepts: {
    ES256: fapiCase,
  },
  rejects: {
    'alg es256': [
      () => fapiCase({ assertion: { header: { alg: 'es256' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'alg es384, which means another algorithm than ES256': [
      () => fapiCase({ assertion: { header: { alg: 'es384' } } }),
      { certainty: 'proof', found: 'es384', expected: 'ES384' },
    ],
    'alg ECDSA': [
      () => fapiCase({ assertion: { header: { alg: 'ECDSA' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'the kind of signature with the length of the hash': [
      () => fapiCase({ assertion: { header: { alg: 'ECDSA256' } } }),
      { certainty: 'proof', found: 'ECDSA256' },
    ],
    'alg SHA256withECDSA': [
      () => fapiCase({ assertion: { header: { alg: 'SHA256withECDSA' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'the name of a key management service': [
      () => fapiCase({ assertion: { header: { alg: 'ECDSA_SHA_256' } } }),
      { certainty: 'proof', found: 'ECDSA_SHA_256' },
    ],
    'the name of an XML signature': [
      () =>
        fapiCase({
          assertion: { header: { alg: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256' } },
        }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'alg P-256': [
      () => fapiCase({ assertion: { header: { alg: 'P-256' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'alg ES-256': [
      () => fapiCase({ assertion: { header: { alg: 'ES-256' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'another fault of alg': [() => fapiCase({ assertion: { header: { alg: 'HS256' } } }), 'not-applicable'],
  },
});
