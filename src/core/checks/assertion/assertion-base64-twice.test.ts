import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionBase64Twice } from './assertion-base64-twice.ts';

testCheck(assertionBase64Twice, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'encoded again': [
      async () => fapiCase({ parameters: { client_assertion: btoa(await makeAssertion()) } }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
