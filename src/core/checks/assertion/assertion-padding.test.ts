import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionPadding } from './assertion-padding.ts';

testCheck(assertionPadding, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'padding in the header': [
      () => fapiCase({ parameters: { client_assertion: 'eyJhbGciOiJFUzI1NiJ9==.eyJpc3MiOiJhIn0.AAAA' } }),
      { certainty: 'proof' },
    ],
    'padding on the signature': [
      async () => fapiCase({ parameters: { client_assertion: `${await makeAssertion()}==` } }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
