import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionIsIdToken } from './assertion-is-id-token.ts';

testCheck(assertionIsIdToken, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'a nonce and another sub': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({ claims: { sub: 'u=1', nonce: 'n' }, header: {} }),
          },
        }),
      { certainty: 'proof' },
    ],
    at_hash: [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({ claims: { sub: 'u=1', at_hash: 'n' }, header: {} }),
          },
        }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
