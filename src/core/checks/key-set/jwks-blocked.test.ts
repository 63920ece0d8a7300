import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksBlocked } from './jwks-blocked.ts';

testCheck(jwksBlocked, {
  accepts: {
    'an answer with status 200 through a gateway': {
      jwks: 'HTTP/2 200\r\nserver: cloudflare\r\n\r\n{"keys":[]}',
    },
    'an error of the host itself': { jwks: 'HTTP/1.1 403 Forbidden\r\nServer: nginx\r\n\r\nno' },
  },
  rejects: {
    'a gateway that refuses': [
      { jwks: 'HTTP/2 403\r\nserver: cloudflare\r\n\r\nno' },
      { certainty: 'hint', path: 'headers.server', found: 'cloudflare' },
    ],
    'a challenge page': [
      { jwks: '<!doctype html><title>Just a moment...</title>' },
      { certainty: 'hint', path: 'document', found: 'Just a moment' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'a document alone': [fapiCase, 'not-applicable'],
  },
});
