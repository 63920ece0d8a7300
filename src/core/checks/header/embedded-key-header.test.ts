import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { embeddedKeyHeader } from './embedded-key-header.ts';

testCheck(embeddedKeyHeader, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'a public key': [
      async () => fapiCase({ assertion: { header: { jwk: (await signingKey()).publicJwk } } }),
      { certainty: 'hint', severity: 'warning', path: 'header.jwk' },
    ],
    'a private key': [
      async () => fapiCase({ assertion: { header: { jwk: (await signingKey()).privateJwk } } }),
      { certainty: 'proof', severity: 'error', path: 'header.jwk.d', found: 'a private key' },
    ],
    'the primes of an RSA key': [
      () =>
        fapiCase({ assertion: { header: { jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB', p: 'x', q: 'x' } } } }),
      { certainty: 'proof', severity: 'error', path: 'header.jwk.p' },
    ],
    jku: [
      () => fapiCase({ assertion: { header: { jku: 'https://rp.example.sg/keys' } } }),
      { certainty: 'hint', path: 'header.jku' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
