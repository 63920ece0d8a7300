import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionStdBase64 } from './assertion-std-base64.ts';

testCheck(assertionStdBase64, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'a plus in the payload': [
      () => fapiCase({ parameters: { client_assertion: 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ+In0.AAAA' } }),
      { certainty: 'proof' },
    ],
    'a slash in the signature': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: `${(await makeAssertion()).split('.').slice(0, 2).join('.')}.${'A/'.repeat(43)}`,
          },
        }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
