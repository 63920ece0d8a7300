import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigPaddedOrStdInput } from './sig-padded-or-std-input.ts';

/** How many letters the payload lacks of whole groups of four. */
const padding = (text: string): number => (4 - ((text.split('.')[1]?.length ?? 0) % 4)) % 4;

testCheck(sigPaddedOrStdInput, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'padded parts': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              input: (text) =>
                new TextEncoder().encode(
                  text
                    .split('.')
                    .map((part) => part + '='.repeat((4 - (part.length % 4)) % 4))
                    .join('.'),
                ),
            }),
          },
        }),
      { certainty: 'proof', path: 'signature' },
    ],
    'a padded payload behind a header without padding': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              input: (text) => new TextEncoder().encode(text.padEnd(text.length + padding(text), '=')),
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
