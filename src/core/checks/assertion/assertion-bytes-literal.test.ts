import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionBytesLiteral } from './assertion-bytes-literal.ts';

testCheck(assertionBytesLiteral, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'single quotes': [
      async () => fapiCase({ parameters: { client_assertion: `b'${await makeAssertion()}'` } }),
      { certainty: 'proof' },
    ],
    'double quotes': [
      async () => fapiCase({ parameters: { client_assertion: `b"${await makeAssertion()}"` } }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
