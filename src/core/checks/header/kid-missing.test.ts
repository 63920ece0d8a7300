import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { kidMissing } from './kid-missing.ts';

testCheck(kidMissing, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'no kid and several keys that fit': [
      async () =>
        fapiCase({
          assertion: { header: { kid: undefined } },
          jwks: JSON.stringify({
            keys: [(await signingKey()).publicJwk, (await signingKey('sig-2')).publicJwk],
          }),
        }),
      { certainty: 'strong', severity: 'warning', path: 'header.kid' },
    ],
    'no kid and no key set': [
      () => fapiCase({ assertion: { header: { kid: undefined } }, jwks: undefined }),
      { certainty: 'hint', severity: 'note' },
    ],
    'no kid': [
      () => fapiCase({ assertion: { header: { kid: undefined } } }),
      { certainty: 'hint', severity: 'note', path: 'header.kid', expected: 'sig-1' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
