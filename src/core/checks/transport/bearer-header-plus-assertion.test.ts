import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { bearerHeaderPlusAssertion } from './bearer-header-plus-assertion.ts';

testCheck(bearerHeaderPlusAssertion, {
  accepts: {
    'no such header': fapiCase,
    'another scheme': () => fapiCase({ headers: ['Authorization: Basic abc'] }),
  },
  rejects: {
    'a bearer token': [
      () => fapiCase({ headers: ['Authorization: Bearer abc'] }),
      { certainty: 'proof', path: 'headers.authorization' },
    ],
    'a DPoP token': [() => fapiCase({ headers: ['authorization: DPoP abc'] }), { certainty: 'proof' }],
    'a header that code shows': [
      () =>
        fapiCase({
          request: `import requests\nrequests.post('https://stg-id.singpass.gov.sg/fapi/token', headers={'Authorization': 'Bearer abc'}, data={'grant_type': 'authorization_code', 'client_assertion': 'x'})`,
        }),
      { certainty: 'strong', path: 'headers.authorization' },
    ],
  },
  undecided: {
    'code that shows none': [
      () =>
        fapiCase({
          request: `import requests\nrequests.post('https://stg-id.singpass.gov.sg/fapi/token', data={'grant_type': 'authorization_code', 'client_assertion': 'x'})`,
        }),
      'not-applicable',
    ],
    'a body alone': [() => fapiCase({ request: 'client_assertion=x&code=y' }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
