import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { corsBrowserCall } from './cors-browser-call.ts';

testCheck(corsBrowserCall, {
  accepts: {
    'a healthy request': fapiCase,
    'an answer that any page may read': () =>
      fapiCase({
        response:
          'HTTP/1.1 400 Bad Request\r\nAccess-Control-Allow-Origin: *\r\n\r\n{"error":"invalid_grant"}',
      }),
    'an answer of the server': () => fapiCase({ response: '{"error":"invalid_grant"}' }),
  },
  rejects: {
    'the words of CORS': [
      {
        response:
          "Access to fetch at 'https://stg-id.singpass.gov.sg/fapi/token' from origin 'http://localhost:3000' has been blocked by CORS policy",
      },
      { certainty: 'strong', path: 'body' },
    ],
    'the words of Safari': [
      {
        response:
          'Origin http://localhost:5173 is not allowed by Access-Control-Allow-Origin. Status code: 400',
      },
      { certainty: 'strong', path: 'body' },
    ],
    'the word of CORS': [{ response: 'We get a CORS error in the console' }, { certainty: 'strong' }],
    'what axios says in a page': [{ response: 'AxiosError: Network Error' }, { certainty: 'hint' }],
    'words of a person': [
      { response: 'it fails in the browser, Failed to fetch' },
      { certainty: 'hint', found: 'Failed to fetch' },
    ],
    'a vague failure': [{ response: 'TypeError: Failed to fetch' }, { certainty: 'hint' }],
    'the header of a browser': [
      () => fapiCase({ headers: ['Origin: http://localhost:3000'] }),
      { certainty: 'strong', path: 'headers.origin' },
    ],
  },
  undecided: {
    'a body without its headers': [{ request: 'grant_type=authorization_code&code=x' }, 'not-applicable'],
    'nothing at all': [{}, 'cannot-tell'],
  },
});
