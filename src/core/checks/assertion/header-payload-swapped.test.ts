import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { headerPayloadSwapped } from './header-payload-swapped.ts';

testCheck(headerPayloadSwapped, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'iss in the header': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({
              claims: { iss: undefined },
              header: { iss: 'a', sub: 'a' },
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
