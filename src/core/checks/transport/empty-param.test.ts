import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { emptyParam } from './empty-param.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(emptyParam, {
  accepts: {
    'a healthy request': fapiCase,
    'a value that a file holds': () =>
      fapiCase({ request: `curl ${url} --data-urlencode client_assertion@jwt.txt -d code=x` }),
  },
  rejects: {
    'an empty assertion': [
      () => fapiCase({ parameters: { client_assertion: '' } }),
      { certainty: 'proof', severity: 'error', path: 'parameters.client_assertion', found: /^.empty.$/ },
    ],
    'a name without =': [
      () => fapiCase({ request: `curl ${url} -d 'code&grant_type=x'` }),
      { certainty: 'proof', path: 'parameters.code' },
    ],
    'an optional parameter': [
      () => fapiCase({ parameters: { client_id: '' } }),
      { certainty: 'proof', severity: 'warning' },
    ],
    'a required one beside an optional one': [
      () => fapiCase({ parameters: { client_id: '', code: '' } }),
      { certainty: 'proof', severity: 'error' },
    ],
  },
  undecided: {
    'a form that is being filled in': [
      { parameters: { code: '' }, parameters_complete: false },
      'not-applicable',
    ],
    'no request': [{}, 'cannot-tell'],
  },
});
