import { fapiCase } from '../../../testing/cases.ts';
import { anyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { algCurveMismatch } from './alg-curve-mismatch.ts';

testCheck(algCurveMismatch, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'ES384 with a P-256 key': [
      () => fapiCase({ assertion: { header: { alg: 'ES384' } } }),
      { certainty: 'proof', path: 'header.alg', found: 'ES384', expected: 'ES256' },
    ],
    'RS256 with a P-256 key, where the profile takes RS256': [
      () => anyCase({ header: { alg: 'RS256' } }),
      { certainty: 'proof', path: 'header.alg', found: 'RS256', expected: 'ES256' },
    ],
  },
  undecided: {
    'RS256 with a P-256 key, where the profile takes no RSA': [
      () => fapiCase({ assertion: { header: { alg: 'RS256' } } }),
      'not-applicable',
    ],
    'an RSA key': [() => anyCase({ alg: 'RS256' }), 'not-applicable'],
    'no assertion': [{}, 'cannot-tell'],
    'a kid that no key has': [() => fapiCase({ assertion: { header: { kid: 'x' } } }), 'not-applicable'],
  },
});
