import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionIsRequestObject } from './assertion-is-request-object.ts';

testCheck(assertionIsRequestObject, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    response_type: [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({
              claims: { sub: undefined, response_type: 'code' },
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
