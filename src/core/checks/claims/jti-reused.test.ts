import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jtiReused } from './jti-reused.ts';

testCheck(jtiReused, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'the jti of the PAR request': [
      () => fapiCase({ assertion: { claims: { jti: '6f1f3a52-9c39-4f2e-8b75-4c3f0a52a7d1' } } }),
      { certainty: 'proof', path: 'claims.jti' },
    ],
    'a constant': [
      () => fapiCase({ assertion: { claims: { jti: '1' } } }),
      { certainty: 'strong', severity: 'warning' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no other request': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
  },
});
