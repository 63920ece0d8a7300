import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksRedirect } from './jwks-redirect.ts';

testCheck(jwksRedirect, {
  accepts: {
    'a key set behind a proxy that first confirms the tunnel': async () =>
      fapiCase({
        jwks: `HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${await makeKeySet()}`,
      }),
  },
  rejects: {
    '301': [
      { jwks: 'HTTP/1.1 301 Moved Permanently\r\nLocation: https://rp.example.sg/keys\r\n\r\n' },
      { certainty: 'strong', path: 'document' },
    ],
    'a redirect that the client followed': [
      async () =>
        fapiCase({
          jwks: `HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${await makeKeySet()}`,
        }),
      { certainty: 'strong', path: 'document', found: 'status 302, then 200' },
    ],
    'a redirect that curl -vL followed': [
      async () =>
        fapiCase({
          jwks: `< HTTP/2 308 \n< location: /b\n< \n< HTTP/2 200 \n< content-type: application/json\n< \n${await makeKeySet()}`,
        }),
      { certainty: 'strong', found: 'status 308, then 200' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'a key set': [fapiCase, 'not-applicable'],
  },
});
