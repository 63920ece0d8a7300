import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigNewlineInInput } from './sig-newline-in-input.ts';

testCheck(sigNewlineInInput, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'a line feed': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              input: (text) => new TextEncoder().encode(`${text}\n`),
            }),
          },
        }),
      { certainty: 'proof', path: 'signature' },
    ],
    CRLF: [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              input: (text) => new TextEncoder().encode(`${text}\r\n`),
            }),
          },
        }),
      { certainty: 'proof', path: 'signature' },
    ],
    'base64 in lines of 64 letters, joined after signing': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              input: (text) => new TextEncoder().encode(text.replace(/[^.]{64}(?=[^.])/g, '$&\n')),
            }),
          },
        }),
      { certainty: 'proof', path: 'signature', found: 'the parts were signed with line breaks inside' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
