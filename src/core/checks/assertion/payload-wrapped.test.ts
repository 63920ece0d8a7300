import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { payloadWrapped } from './payload-wrapped.ts';

testCheck(payloadWrapped, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'inside payload': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({
              claims: {
                iss: undefined,
                sub: undefined,
                aud: undefined,
                exp: undefined,
                iat: undefined,
                jti: undefined,
                payload: { iss: 'a', sub: 'a' },
              },
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
