import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { corppassSingpassMixed } from './corppass-singpass-mixed.ts';

testCheck(corppassSingpassMixed, {
  accepts: {
    'one service': fapiCase,
    'an aud of neither': () => fapiCase({ assertion: { claims: { aud: 'https://a.example.sg' } } }),
  },
  rejects: {
    'the endpoint of one and the aud of the other': [
      () => fapiCase({ url: 'https://stg-id.corppass.gov.sg/mga/sps/oauth/oauth20/token' }),
      { certainty: 'proof', path: 'url', found: /corppass/ },
    ],
    'the aud of the other': [
      () => fapiCase({ assertion: { claims: { aud: 'https://stg-id.corppass.gov.sg' } } }),
      { certainty: 'proof', path: 'url', found: /singpass/ },
    ],
  },
  undecided: {
    'a mock': [() => fapiCase({ url: 'http://localhost:5156/fapi/token' }), 'not-applicable'],
    'a host that only looks like it': [
      () => fapiCase({ url: 'https://notsingpass.gov.sg/token' }),
      'not-applicable',
    ],
    'no request': [{}, 'cannot-tell'],
  },
});
