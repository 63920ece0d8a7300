import { fapiCase } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigDpopKey } from './sig-dpop-key.ts';

testCheck(sigDpopKey, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'the DPoP key': [
      async () => fapiCase({ assertion: { key: await dpopKey(), header: { kid: 'sig-1' } } }),
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
