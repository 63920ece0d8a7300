import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { curlMissingXOrD } from './curl-missing-x-or-d.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(curlMissingXOrD, {
  accepts: {
    'a healthy command': () => fapiCase({ request: `curl -X POST ${url} -d code=x` }),
    'a host whose name begins with such a word': {
      request: 'curl https://code.example.sg/token -d code=x',
      response: 'curl: (6) Could not resolve host: code.example.sg',
    },
  },
  rejects: {
    'the word POST': [
      () => fapiCase({ request: `curl POST ${url} -d code=x` }),
      { certainty: 'proof', path: 'url', found: 'POST' },
    ],
    'a body without -d': [
      () => fapiCase({ request: `curl ${url} 'grant_type=x&code=y'` }),
      { certainty: 'proof', found: 'grant_type=x&code=y' },
    ],
    'a body in what curl says': [
      { response: 'curl: (6) Could not resolve host: grant_type=authorization_code&code=x' },
      { certainty: 'proof', path: 'body' },
    ],
    'what curl says': [
      { response: 'curl: (6) Could not resolve host: POST' },
      { certainty: 'proof', path: 'body' },
    ],
  },
  undecided: {
    'what Windows PowerShell calls curl, with its own options': [
      () => fapiCase({ request: `PS C:\\> curl -Method Post -Uri ${url} -Body "code=x"` }),
      'not-applicable',
    ],
    'a command that Invoke-WebRequest took': [
      () =>
        fapiCase({
          request: `curl -Method Post ${url} -H "Accept: */*" -d "code=x"`,
          response: "Invoke-WebRequest : Cannot bind parameter 'Headers'.",
        }),
      'not-applicable',
    ],
    'a raw request': [fapiCase, 'not-applicable'],
    'nothing at all': [{}, 'cannot-tell'],
  },
});
