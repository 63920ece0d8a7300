import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopMissing } from './dpop-missing.ts';

testCheck(dpopMissing, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'no header': [
      () =>
        fapiCase({
          request: 'curl https://stg-id.singpass.gov.sg/fapi/token -d grant_type=authorization_code',
        }),
      { certainty: 'proof', path: 'headers.dpop' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'a form body alone': [() => fapiCase({ request: 'grant_type=authorization_code' }), 'cannot-tell'],
    'the old profile': [() => legacyCase(), 'not-applicable'],
  },
});
