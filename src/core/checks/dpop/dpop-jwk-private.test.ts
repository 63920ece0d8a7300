import { fapiCase, legacyWithProof } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopJwkPrivate } from './dpop-jwk-private.ts';

testCheck(dpopJwkPrivate, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'd in jwk, where the server ignores the header': [
      async () => legacyWithProof({}, { jwk: (await dpopKey()).privateJwk }),
      { certainty: 'proof', severity: 'warning', path: 'header.jwk' },
    ],
    'd in jwk': [
      async () => fapiCase({ proof: { header: { jwk: (await dpopKey()).privateJwk } } }),
      { certainty: 'proof', path: 'header.jwk' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'no jwk': [() => fapiCase({ proof: { header: { jwk: undefined } } }), 'not-applicable'],
  },
});
