import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { algRsa } from './alg-rsa.ts';

testCheck(algRsa, {
  accepts: {
    ES256: fapiCase,
  },
  rejects: {
    'alg RS256': [
      () => fapiCase({ assertion: { header: { alg: 'RS256' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'alg PS512': [
      () => fapiCase({ assertion: { header: { alg: 'PS512' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'another fault of alg': [() => fapiCase({ assertion: { header: { alg: 'HS256' } } }), 'not-applicable'],
  },
});
