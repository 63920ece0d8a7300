import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigPayloadOnly } from './sig-payload-only.ts';

testCheck(sigPayloadOnly, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'the payload alone': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              input: (text) => new TextEncoder().encode(text.split('.')[1]),
            }),
          },
        }),
      { certainty: 'proof', path: 'signature' },
    ],
    'the parts without a dot': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              input: (text) => new TextEncoder().encode(text.replace('.', '')),
            }),
          },
        }),
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
