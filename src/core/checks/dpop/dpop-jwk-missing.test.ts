import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopJwkMissing } from './dpop-jwk-missing.ts';

testCheck(dpopJwkMissing, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'no jwk': [
      () => fapiCase({ proof: { header: { jwk: undefined } } }),
      { certainty: 'proof', path: 'header.jwk' },
    ],
    'kid instead': [
      () => fapiCase({ proof: { header: { jwk: undefined, kid: 'x' } } }),
      { certainty: 'proof', path: 'header.jwk' },
    ],
    'a text': [
      () => fapiCase({ proof: { header: { jwk: 'x' } } }),
      { certainty: 'proof', path: 'header.jwk' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
