import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { kidNotString } from './kid-not-string.ts';

testCheck(kidNotString, {
  accepts: {
    'a kid that is in the set': fapiCase,
    'a text, without a key set': () => fapiCase({ jwks: undefined }),
  },
  rejects: {
    'without a key set': [
      () => fapiCase({ assertion: { header: { kid: 1 } }, jwks: undefined }),
      { certainty: 'proof', path: 'header.kid', found: '1' },
    ],
    null: [() => fapiCase({ assertion: { header: { kid: null } } }), { certainty: 'proof', found: 'null' }],
    'a number': [
      () => fapiCase({ assertion: { header: { kid: 1 } } }),
      { certainty: 'proof', path: 'header.kid' },
    ],
    'the number of a key that is named by its digits': [
      () =>
        fapiCase({
          assertion: { header: { kid: 1 } },
          jwks: JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', kid: '1' }] }),
        }),
      { certainty: 'proof', path: 'header.kid', found: '1' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no kid': [() => fapiCase({ assertion: { header: { kid: undefined } } }), 'not-applicable'],
  },
});
