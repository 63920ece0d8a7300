import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { curlAtFileLiteral } from './curl-at-file-literal.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(curlAtFileLiteral, {
  accepts: {
    'a healthy request': fapiCase,
    'a body from a file': () => fapiCase({ request: `curl ${url} -d @body.txt` }),
    'a value from a file': () =>
      fapiCase({ request: `curl ${url} --data-urlencode client_assertion@jwt.txt -d code=x` }),
  },
  rejects: {
    'a file behind the name': [
      () => fapiCase({ request: `curl ${url} -d client_assertion=@jwt.txt -d code=x` }),
      { certainty: 'proof', path: 'parameters.client_assertion', found: '@jwt.txt' },
    ],
    'a path of Windows': [
      () => fapiCase({ parameters: { client_assertion: '@C:\\keys\\jwt.txt' } }),
      { certainty: 'proof', path: 'parameters.client_assertion' },
    ],
    'a path': [
      () => fapiCase({ parameters: { client_assertion: '@/tmp/jwt.txt' } }),
      { certainty: 'proof', path: 'parameters.client_assertion' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
