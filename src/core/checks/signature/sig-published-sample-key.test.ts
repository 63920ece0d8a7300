import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigPublishedSampleKey } from './sig-published-sample-key.ts';

testCheck(sigPublishedSampleKey, {
  accepts: {
    'own keys': fapiCase,
  },
  rejects: {
    'the documentation’s signing key': [
      () =>
        fapiCase({
          jwks: JSON.stringify({
            keys: [{ kty: 'EC', crv: 'P-256', x: 'wg11s6ZpBc0my5gT-mYatTZRDhgStyd_0qARVBwAWa4', y: 'x' }],
          }),
        }),
      { certainty: 'proof', path: 'keys[0]' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
  },
});
