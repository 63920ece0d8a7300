import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jtiType } from './jti-type.ts';

testCheck(jtiType, {
  accepts: {
    'a healthy assertion': fapiCase,
    'as long as a SHA-256 in hex': () => fapiCase({ assertion: { claims: { jti: 'a0'.repeat(32) } } }),
  },
  rejects: {
    'a number': [
      () => fapiCase({ assertion: { claims: { jti: 7 } } }),
      { certainty: 'proof', path: 'claims.jti' },
    ],
    null: [
      () => fapiCase({ assertion: { claims: { jti: null } } }),
      { certainty: 'proof', severity: 'error' },
    ],
    blank: [() => fapiCase({ assertion: { claims: { jti: '  ' } } }), { certainty: 'proof' }],
    empty: [() => fapiCase({ assertion: { claims: { jti: '' } } }), { certainty: 'proof' }],
    '65 characters': [
      () => fapiCase({ assertion: { claims: { jti: 'a'.repeat(65) } } }),
      { certainty: 'hint', severity: 'warning' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no jti': [() => fapiCase({ assertion: { claims: { jti: undefined } } }), 'not-applicable'],
  },
});
