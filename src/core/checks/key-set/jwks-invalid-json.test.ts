import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksInvalidJson } from './jwks-invalid-json.ts';

testCheck(jwksInvalidJson, {
  accepts: {
    'the output of curl -v': async () =>
      fapiCase({
        jwks: `* Connected to rp.example.sg\n> GET /keys HTTP/1.1\n>\n< HTTP/1.1 200 OK\n<\n${await makeKeySet()}`,
      }),
    'a key set': fapiCase,
  },
  rejects: {
    'a trailing comma in an answer': [
      { jwks: 'HTTP/1.1 200 OK\r\n\r\n{"keys":[],}' },
      { certainty: 'proof', path: 'document', found: '{"keys":[],}' },
    ],
    'a trailing comma': [{ jwks: '{"keys":[],}' }, { certainty: 'proof', path: 'document' }],
    'single quotes': [{ jwks: "{'keys':[]}" }, { certainty: 'proof', path: 'document' }],
    'plain words': [{ jwks: 'not found' }, { certainty: 'proof', path: 'document' }],
  },
  undecided: {
    'the message of curl': [{ jwks: 'curl: (6) Could not resolve host: rp.example.sg' }, 'cannot-tell'],
    'only how long it took': [{ jwks: '200 4.512345 0 0' }, 'cannot-tell'],
    'no key set': [{}, 'cannot-tell'],
  },
});
