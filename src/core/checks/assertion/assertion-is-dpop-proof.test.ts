import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionIsDpopProof } from './assertion-is-dpop-proof.ts';

testCheck(assertionIsDpopProof, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'a proof': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({
              claims: { htm: 'POST', htu: 'https://stg-id.singpass.gov.sg/fapi/token' },
              header: { typ: 'dpop+jwt' },
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
