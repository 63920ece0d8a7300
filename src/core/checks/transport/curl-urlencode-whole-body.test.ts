import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { curlUrlencodeWholeBody } from './curl-urlencode-whole-body.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(curlUrlencodeWholeBody, {
  accepts: {
    'a healthy request': fapiCase,
    'one option for each': () =>
      fapiCase({ request: `curl ${url} --data-urlencode grant_type=x --data-urlencode code=y` }),
    'a redirect_uri that holds another grant_type': () =>
      fapiCase({ parameters: { redirect_uri: 'https://rp.example.sg/?a=1&grant_type=x' } }),
    'a name without a value': () => fapiCase({ request: `POST /fapi/token HTTP/1.1\r\n\r\ncode%3Dx` }),
    'an & of a redirect_uri': () =>
      fapiCase({ request: `curl ${url} --data-urlencode 'redirect_uri=https://rp.example.sg/?a=1&b=2'` }),
  },
  rejects: {
    'all in one': [
      () => fapiCase({ request: `curl ${url} --data-urlencode 'grant_type=authorization_code&code=y'` }),
      {
        certainty: 'proof',
        path: 'parameters.grant_type',
        found: 'authorization_code&code=y',
        expected: /^authorization_code$/,
      },
    ],
    'what arrived at the server': [
      () =>
        fapiCase({ request: `POST /fapi/token HTTP/1.1\r\n\r\ncode=x%26grant_type%3Dauthorization_code` }),
      { certainty: 'proof', path: 'parameters.code', expected: /^x$/ },
    ],
    'a body encoded whole': [
      () =>
        fapiCase({ request: `POST /fapi/token HTTP/1.1\r\n\r\ncode%3Dx%26grant_type%3Dauthorization_code` }),
      { certainty: 'proof', path: 'body', found: 'one name, with = and & as %3D and %26' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
