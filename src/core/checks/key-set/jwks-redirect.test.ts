import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksRedirect } from './jwks-redirect.ts';

testCheck(jwksRedirect, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    '301': [
      { jwks: 'HTTP/1.1 301 Moved Permanently\r\nLocation: https://rp.example.sg/keys\r\n\r\n' },
      { certainty: 'strong', path: 'document' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
  },
});
