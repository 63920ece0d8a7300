import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { duplicateParam } from './duplicate-param.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(duplicateParam, {
  accepts: {
    'a healthy request': fapiCase,
    'parameters that may be repeated': () =>
      fapiCase({ request: 'code=x&resource=https://a&resource=https://b&audience=c&audience=d' }),
  },
  rejects: {
    'the same value twice': [
      () => fapiCase({ request: `curl ${url} -d code=x -d client_id=a -d client_id=a` }),
      { certainty: 'proof', path: 'parameters.client_id', found: 'a' },
    ],
    'two values': [
      () => fapiCase({ request: 'code=x&code=y&grant_type=z' }),
      { certainty: 'proof', path: 'parameters.code' },
    ],
    'a strange name': [
      () => fapiCase({ request: 'code=x&__proto__=y&__proto__=z' }),
      { certainty: 'proof', path: 'parameters.__proto__' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
