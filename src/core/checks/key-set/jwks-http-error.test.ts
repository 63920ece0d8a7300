import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksHttpError } from './jwks-http-error.ts';

testCheck(jwksHttpError, {
  accepts: {
    'an answer that holds a key set': async () =>
      fapiCase({ jwks: `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${await makeKeySet()}` }),
  },
  rejects: {
    '404': [
      { jwks: 'HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n\r\nnot found' },
      { certainty: 'proof', path: 'document' },
    ],
    '403': [{ jwks: 'HTTP/2 403\r\n\r\n{}' }, { certainty: 'proof', path: 'document' }],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'a key set': [fapiCase, 'not-applicable'],
  },
});
