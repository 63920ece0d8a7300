import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { postRedirectedToGet } from './post-redirected-to-get.ts';

testCheck(postRedirectedToGet, {
  accepts: {
    'an answer without redirect': () =>
      fapiCase({ response: 'HTTP/1.1 400 Bad Request\r\n\r\n{"error":"invalid_grant"}' }),
  },
  rejects: {
    http: [
      () => fapiCase({ request: 'curl http://stg-id.singpass.gov.sg/fapi/token -d a=1' }),
      { certainty: 'proof', path: 'url', expected: 'https://stg-id.singpass.gov.sg/fapi/token' },
    ],
    'a redirect in the answer': [
      () =>
        fapiCase({ response: 'HTTP/1.1 301 Moved Permanently\r\nLocation: https://a.example.sg/\r\n\r\n' }),
      { certainty: 'proof', path: 'status', found: '301' },
    ],
    'a redirect that was followed': [
      { response: 'HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n' },
      { certainty: 'proof', found: '302' },
    ],
  },
  undecided: {
    https: [fapiCase, 'not-applicable'],
    'nothing at all': [{}, 'cannot-tell'],
    'a mock on http': [() => fapiCase({ url: 'http://localhost:5156/fapi/token' }), 'not-applicable'],
  },
});
