import { fapiCase, proofAlone } from '../../../testing/cases.ts';
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
    'a proof for userinfo, pasted by itself': [
      () => proofAlone({ htu: 'https://stg-id.singpass.gov.sg/fapi/userinfo', htm: 'GET', ath: 'x' }),
      'not-applicable',
    ],
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
