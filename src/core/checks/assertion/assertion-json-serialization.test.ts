import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { assertionJsonSerialization } from './assertion-json-serialization.ts';

testCheck(assertionJsonSerialization, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    flattened: [
      () =>
        fapiCase({
          parameters: { client_assertion: '{"payload":"e30","protected":"e30","signature":"AA"}' },
        }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
