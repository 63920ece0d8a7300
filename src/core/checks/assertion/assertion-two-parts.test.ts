import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionTwoParts } from './assertion-two-parts.ts';

testCheck(assertionTwoParts, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'header and payload': [
      async () =>
        fapiCase({
          parameters: { client_assertion: (await makeAssertion()).split('.').slice(0, 2).join('.') },
        }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
