import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksPemOrCert } from './jwks-pem-or-cert.ts';

testCheck(jwksPemOrCert, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'a public key': [
      { jwks: '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----' },
      { certainty: 'strong', path: 'document' },
    ],
    'a certificate': [
      { jwks: '-----BEGIN CERTIFICATE-----\nMFkw\n-----END CERTIFICATE-----' },
      { certainty: 'strong', path: 'document' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
  },
});
