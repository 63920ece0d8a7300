import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksCorsOnly } from './jwks-cors-only.ts';

testCheck(jwksCorsOnly, {
  accepts: {
    'another message': { jwks: 'curl: (6) Could not resolve host: rp.example.sg' },
  },
  rejects: {
    'the message of a browser': [
      {
        jwks: "Access to fetch at 'https://rp.example.sg/keys' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header",
      },
      { certainty: 'strong', severity: 'note', path: 'output' },
    ],
    'the message of Safari': [
      {
        jwks: 'Origin https://rp.example.sg is not allowed by Access-Control-Allow-Origin. Status code: 200\nFetch API cannot load https://rp.example.sg/keys due to access control checks.',
      },
      { certainty: 'strong', severity: 'note', path: 'output' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'a key set': [fapiCase, 'cannot-tell'],
    'what openssl prints': [{ certificates: 'Verify return code: 0 (ok)' }, 'not-applicable'],
  },
});
