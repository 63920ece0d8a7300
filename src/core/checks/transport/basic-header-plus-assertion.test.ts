import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { basicHeaderPlusAssertion } from './basic-header-plus-assertion.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(basicHeaderPlusAssertion, {
  accepts: {
    'no such header': fapiCase,
    'another scheme': () => fapiCase({ headers: ['Authorization: Bearer abc'] }),
  },
  rejects: {
    'Basic beside the assertion': [
      () => fapiCase({ headers: ['Authorization: Basic aWQ6'] }),
      { certainty: 'proof', path: 'headers.authorization', found: 'Basic aWQ6' },
    ],
    'Basic beside an assertion that was pasted by itself': [
      async () =>
        fapiCase({ client_assertion: await makeAssertion(), request: `curl -u id: ${url} -d code=y` }),
      { certainty: 'proof' },
    ],
    'curl -u': [
      () => fapiCase({ request: `curl -u id: ${url} -d client_assertion=x -d code=y` }),
      { certainty: 'proof' },
    ],
    'a header that code shows': [
      () =>
        fapiCase({
          request: `import requests\nrequests.post('https://stg-id.singpass.gov.sg/fapi/token', headers={'Authorization': 'Basic abc'}, data={'grant_type': 'authorization_code', 'client_assertion': 'x'})`,
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
    'Basic without an assertion': [
      () => fapiCase({ request: `curl -u id:secret ${url} -d code=y` }),
      'not-applicable',
    ],
    'a body alone': [() => fapiCase({ request: 'client_assertion=x&code=y' }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
