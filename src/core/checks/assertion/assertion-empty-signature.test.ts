import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionEmptySignature } from './assertion-empty-signature.ts';

const unsigned = async () => `${(await makeAssertion()).split('.').slice(0, 2).join('.')}.`;

testCheck(assertionEmptySignature, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'nothing after the second dot': [
      async () =>
        fapiCase({
          parameters: { client_assertion: await unsigned() },
        }),
      { certainty: 'strong', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'a signature that was taken off for sharing': [
      async () => fapiCase({ client_assertion: await unsigned(), signature_removed: true }),
      'cannot-tell',
    ],
  },
});
