import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionPercentEncoded } from './assertion-percent-encoded.ts';

testCheck(assertionPercentEncoded, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    '%2E for the dots': [
      async () =>
        fapiCase({ parameters: { client_assertion: (await makeAssertion()).replaceAll('.', '%2E') } }),
      { certainty: 'proof' },
    ],
    '\\u002e for the dots': [
      async () =>
        fapiCase({ parameters: { client_assertion: (await makeAssertion()).replaceAll('.', '\\u002e') } }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
