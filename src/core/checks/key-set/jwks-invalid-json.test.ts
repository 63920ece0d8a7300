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
    'a key set in a program': async () => fapiCase({ jwks: `export const jwks = ${await makeKeySet()};` }),
    'a key set with a name and a fence': async () =>
      fapiCase({ jwks: `JWKS:\n\`\`\`json\n${await makeKeySet()}\n\`\`\`` }),
  },
  rejects: {
    'a trailing comma in an answer': [
      { jwks: 'HTTP/1.1 200 OK\r\n\r\n{"keys":[],}' },
      { certainty: 'proof', path: 'document', found: '{"keys":[],}' },
    ],
    'a trailing comma': [{ jwks: '{"keys":[],}' }, { certainty: 'proof', path: 'document' }],
    'a set that ends before it is closed': [
      async () => fapiCase({ jwks: (await makeKeySet()).slice(0, 200) }),
      { certainty: 'strong', severity: 'error', path: 'document' },
    ],
    'the answer of a server that ends before it is closed': [
      { jwks: 'HTTP/1.1 200 OK\r\n\r\n{"keys":[{"kty":"EC"' },
      { certainty: 'strong', path: 'document' },
    ],
    'a comment in it': [
      async () => fapiCase({ jwks: (await makeKeySet()).replace('{', '{ // ours') }),
      { certainty: 'strong', path: 'document' },
    ],
    'an empty set that Python prints': [{ jwks: "{'keys':[]}" }, { certainty: 'hint', path: 'document' }],
    'a map of Java': [
      { jwks: '{keys=[{kty=EC, crv=P-256, kid=sig-1, use=sig}]}' },
      { certainty: 'hint', severity: 'warning', path: 'document' },
    ],
    TOML: [
      { jwks: '[[keys]]\nkty = "EC"\ncrv = "P-256"\n' },
      { certainty: 'hint', severity: 'warning', path: 'document' },
    ],
    'an object of a program': [
      async () => fapiCase({ jwks: (await makeKeySet()).replaceAll('"', "'") }),
      { certainty: 'hint', path: 'document' },
    ],
    'a set that was shortened': [{ jwks: '{"keys":[…]}' }, { certainty: 'hint', path: 'document' }],
    'its address': [
      { jwks: 'https://rp.example.sg/keys' },
      { certainty: 'hint', path: 'document', found: 'https://rp.example.sg/keys' },
    ],
    'a token': [{ jwks: 'eyJhbGciOiJFUzI1NiJ9.e30.AAAA' }, { certainty: 'hint', path: 'document' }],
    'a request': [{ jwks: 'curl https://id.example/token' }, { certainty: 'hint', path: 'document' }],
    'code that holds no set that can be read': [
      { jwks: 'String keys = load("keys") { return [x]; }' },
      { certainty: 'hint', severity: 'warning', path: 'document' },
    ],
    'a placeholder': [{ jwks: '{{jwks}}' }, { certainty: 'hint', severity: 'warning', path: 'document' }],
    'a private key set in base64, which was dropped': [
      { jwks: `KEYS=${btoa('{"kty":"EC","crv":"P-256","d":"abcdefghijklmnopqrstuvwxyz0123456789"}')}` },
      { certainty: 'hint', severity: 'note', path: 'document', found: 'KEYS=(removed)' },
    ],
    'plain words': [{ jwks: 'not found' }, { certainty: 'hint', path: 'document' }],
  },
  undecided: {
    'the message of curl': [{ jwks: 'curl: (6) Could not resolve host: rp.example.sg' }, 'cannot-tell'],
    'only how long it took': [{ jwks: '200 4.512345 0 0' }, 'cannot-tell'],
    'no key set': [{}, 'cannot-tell'],
    'nothing to paste': [{ jwks: 'n/a' }, 'cannot-tell'],
  },
});
