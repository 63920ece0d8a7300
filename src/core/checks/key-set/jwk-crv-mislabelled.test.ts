import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkCrvMislabelled } from './jwk-crv-mislabelled.ts';

testCheck(jwkCrvMislabelled, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    'P-384 over the numbers of P-256': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { crv: 'P-384' }) }),
      { certainty: 'proof', severity: 'error', path: 'keys[1].crv', found: 'P-384', expected: 'P-256' },
    ],
    prime256v1: [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { crv: 'prime256v1' }) }),
      { certainty: 'proof', path: 'keys[0].crv' },
    ],
    'p-256': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { crv: 'p-256' }) }),
      { certainty: 'proof', path: 'keys[1].crv' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
