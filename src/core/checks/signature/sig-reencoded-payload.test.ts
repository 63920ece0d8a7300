import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigReencodedPayload } from './sig-reencoded-payload.ts';

testCheck(sigReencodedPayload, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'spaces taken out': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              input: (text) => {
                const [h = '', p = ''] = text.split('.');
                const spaced = Buffer.from(
                  JSON.stringify(JSON.parse(Buffer.from(p, 'base64url').toString()), null, 2),
                ).toString('base64url');
                return new TextEncoder().encode(`${h}.${spaced}`);
              },
            }),
          },
        }),
      { certainty: 'strong', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
