import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionLineWrapped } from './assertion-line-wrapped.ts';

testCheck(assertionLineWrapped, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'wrapped at 64': [
      async () =>
        fapiCase({ parameters: { client_assertion: (await makeAssertion()).replace(/(.{64})/g, '$1\n') } }),
      { certainty: 'proof', path: 'text' },
    ],
    'wrapped, without the request': [
      async () => ({ client_assertion: (await makeAssertion()).replace(/(.{64})/g, '$1\n') }),
      { certainty: 'strong', path: 'text' },
    ],
    'a space': [
      async () => fapiCase({ parameters: { client_assertion: (await makeAssertion()).replace('.', '. ') } }),
      { certainty: 'proof', path: 'text' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
