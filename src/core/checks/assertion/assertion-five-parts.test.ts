import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { assertionFiveParts } from './assertion-five-parts.ts';

testCheck(assertionFiveParts, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'a JWE': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: `${btoa('{"alg":"ECDH-ES+A256KW","enc":"A256CBC-HS512"}').replace(/=+$/, '')}.AA.AA.AA.AA`,
          },
        }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
