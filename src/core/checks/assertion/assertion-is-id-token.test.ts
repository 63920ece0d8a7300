import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion, testClientId } from '../../../testing/tokens.ts';
import { assertionIsIdToken } from './assertion-is-id-token.ts';

testCheck(assertionIsIdToken, {
  accepts: {
    'a healthy assertion': fapiCase,
    'an assertion with a nonce, of a wrong iss': () =>
      fapiCase({ assertion: { claims: { iss: 'https://rp.example.sg', nonce: 'n' } } }),
  },
  rejects: {
    'a nonce and another sub': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({
              claims: { sub: 'u=1', aud: testClientId, nonce: 'n' },
              header: {},
            }),
          },
        }),
      { certainty: 'proof' },
    ],
    'auth_time alone': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({
              claims: { sub: 'u=1', aud: testClientId, auth_time: 1 },
              header: {},
            }),
          },
        }),
      { certainty: 'proof' },
    ],
    at_hash: [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({
              claims: { sub: 'u=1', aud: testClientId, at_hash: 'n' },
              header: {},
            }),
          },
        }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
