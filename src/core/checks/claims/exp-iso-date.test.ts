import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { expIsoDate } from './exp-iso-date.ts';

testCheck(expIsoDate, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a number': () => fapiCase({ assertion: { claims: { exp: testNow + 60 } } }),
  },
  rejects: {
    'an ISO date': [
      () => fapiCase({ assertion: { claims: { exp: '2026-11-20T06:15:00Z' } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'an object': [
      () => fapiCase({ assertion: { claims: { exp: { value: 1 } } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'an iat that is an object': [
      () => fapiCase({ assertion: { claims: { iat: {} } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
