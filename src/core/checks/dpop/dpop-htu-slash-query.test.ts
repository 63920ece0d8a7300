import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopHtuSlashQuery } from './dpop-htu-slash-query.ts';

testCheck(dpopHtuSlashQuery, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'a slash': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/token/' } } }),
      { certainty: 'proof', severity: 'error', path: 'claims.htu' },
    ],
    'a query': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/token?a=1' } } }),
      { certainty: 'strong', severity: 'warning', path: 'claims.htu' },
    ],
    'a fragment': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/token#a' } } }),
      { certainty: 'strong', severity: 'warning', path: 'claims.htu' },
    ],
    'a slash and a query': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/token/?a=1' } } }),
      { certainty: 'proof', severity: 'error', path: 'claims.htu' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
