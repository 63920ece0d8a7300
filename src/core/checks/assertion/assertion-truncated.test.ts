import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionTruncated } from './assertion-truncated.ts';

testCheck(assertionTruncated, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'the first part only': [
      async () => fapiCase({ parameters: { client_assertion: (await makeAssertion()).split('.')[0] ?? '' } }),
      { certainty: 'strong' },
    ],
    'cut in the claims': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: [
              ...(await makeAssertion()).split('.').slice(0, 1),
              (await makeAssertion()).split('.')[1]?.slice(0, 40),
              'AAAA',
            ].join('.'),
          },
        }),
      { certainty: 'strong' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
