import { fapiCase } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopKeyChanged } from './dpop-key-changed.ts';

testCheck(dpopKeyChanged, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'another key': [
      async () => fapiCase({ proof: { key: await dpopKey('dpop-2') } }),
      { certainty: 'proof', path: 'header.jwk' },
    ],
    'another dpop_jkt': [
      () =>
        fapiCase({
          authorization_request:
            'response_type=code&client_id=x&dpop_jkt=UsBBjB_m-wNPQnG_GJczE1ay799JDZ7WWCqTMUgRuAo',
        }),
      { certainty: 'proof', path: 'header.jwk' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'a PAR request without proof': [
      () => fapiCase({ authorization_request: 'response_type=code&client_id=x' }),
      'cannot-tell',
    ],
  },
});
