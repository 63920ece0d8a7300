import { testCheck } from '../../../testing/test-check.ts';
import { jwksContentType } from './jwks-content-type.ts';

testCheck(jwksContentType, {
  accepts: {
    JSON: { jwks: 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"keys":[]}' },
  },
  rejects: {
    'text/html': [
      { jwks: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{"keys":[]}' },
      { certainty: 'hint', path: 'headers.content-type' },
    ],
  },
  undecided: {
    'a page': [
      { jwks: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html>' },
      'not-applicable',
    ],
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
