import { fapiCase } from '../../../testing/cases.ts';
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
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'a kid that no key has': [() => fapiCase({ assertion: { header: { kid: 'x' } } }), 'not-applicable'],
  },
});
