import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jtiType } from './jti-type.ts';

testCheck(jtiType, {
  accepts: {
    'a healthy assertion': fapiCase,
    '255 characters': () => fapiCase({ assertion: { claims: { jti: 'x'.repeat(255) } } }),
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
    '256 characters': [
      () => fapiCase({ assertion: { claims: { jti: 'x'.repeat(256) } } }),
      { certainty: 'hint', severity: 'warning' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no jti': [() => fapiCase({ assertion: { claims: { jti: undefined } } }), 'not-applicable'],
  },
});
