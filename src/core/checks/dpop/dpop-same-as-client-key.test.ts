import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopSameAsClientKey } from './dpop-same-as-client-key.ts';

testCheck(dpopSameAsClientKey, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'the signing key': [
      async () => fapiCase({ proof: { key: await signingKey() } }),
      { certainty: 'hint', path: 'header.jwk' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'no jwk': [() => fapiCase({ proof: { header: { jwk: undefined } } }), 'not-applicable'],
  },
});
