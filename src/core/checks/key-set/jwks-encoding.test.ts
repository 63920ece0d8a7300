import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksEncoding } from './jwks-encoding.ts';

testCheck(jwksEncoding, {
  accepts: {
    'an answer that holds a key set': async () =>
      fapiCase({ jwks: `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${await makeKeySet()}` }),
  },
  rejects: {
    'the bytes of gzip': [{ jwks: '\u001f\ufffd\b\u0000\ufffd' }, { certainty: 'strong', path: 'document' }],
    'the bytes of gzip in an answer': [
      { jwks: 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n\u001f\u008b\b\u0000' },
      { certainty: 'proof', path: 'document' },
    ],
  },
  undecided: {
    'the bytes of gzip in an answer that declares them': [
      { jwks: 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b\b\u0000' },
      'cannot-tell',
    ],
    'no key set': [{}, 'cannot-tell'],
    'another text': [{ jwks: 'not found' }, 'not-applicable'],
    'a key set': [fapiCase, 'not-applicable'],
  },
});
