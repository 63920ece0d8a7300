import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { codeClaimMismatch } from './code-claim-mismatch.ts';

testCheck(codeClaimMismatch, {
  accepts: {
    'the same code': () =>
      fapiCase({ assertion: { claims: { code: '4C0sivAY9mUdYL9C3V6tccx38FdX7-4grP_ZRbhgNCI' } } }),
  },
  rejects: {
    'another code': [
      () => fapiCase({ assertion: { claims: { code: 'other' } } }),
      { certainty: 'proof', path: 'claims.code' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no claim': [fapiCase, 'not-applicable'],
  },
});
