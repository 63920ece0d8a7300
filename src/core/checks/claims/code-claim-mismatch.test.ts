import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { codeClaimMismatch } from './code-claim-mismatch.ts';

testCheck(codeClaimMismatch, {
  accepts: {
    'the same code': () =>
      fapiCase({ assertion: { claims: { code: '4C0sivAY9mUdYL9C3V6tccx38FdX7-4grP_ZRbhgNCI' } } }),
  },
  rejects: {
    'the code, percent-encoded once': [
      () => fapiCase({ assertion: { claims: { code: 'a%2Bb' } }, parameters: { code: 'a+b' } }),
      { certainty: 'proof', path: 'claims.code', expected: 'a+b' },
    ],
    'a number': [() => fapiCase({ assertion: { claims: { code: 7 } } }), { certainty: 'proof', found: '7' }],
    'another code': [
      () => fapiCase({ assertion: { claims: { code: 'other' } } }),
      { certainty: 'proof', path: 'claims.code' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no code in the form': [
      () => fapiCase({ assertion: { claims: { code: 'x' } }, parameters: { code: undefined } }),
      'not-applicable',
    ],
    'a code that was hidden on purpose': [
      () => fapiCase({ assertion: { claims: { code: 'x' } }, parameters: { code: '***' } }),
      'cannot-tell',
    ],
    'a placeholder in the form': [
      () => fapiCase({ assertion: { claims: { code: 'x' } }, parameters: { code: 'YOUR_CODE' } }),
      'not-applicable',
    ],
    'no claim': [fapiCase, 'not-applicable'],
  },
});
