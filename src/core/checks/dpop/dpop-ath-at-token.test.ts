import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopAthAtToken } from './dpop-ath-at-token.ts';

testCheck(dpopAthAtToken, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    ath: [() => fapiCase({ proof: { claims: { ath: 'x' } } }), { certainty: 'hint', path: 'claims.ath' }],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
