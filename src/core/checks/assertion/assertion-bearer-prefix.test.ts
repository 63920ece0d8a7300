import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionBearerPrefix } from './assertion-bearer-prefix.ts';

testCheck(assertionBearerPrefix, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    Bearer: [
      async () => fapiCase({ parameters: { client_assertion: `Bearer ${await makeAssertion()}` } }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
