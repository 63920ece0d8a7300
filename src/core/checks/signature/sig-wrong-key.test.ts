import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigWrongKey } from './sig-wrong-key.ts';

testCheck(sigWrongKey, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'a key that is in no set': [
      async () =>
        fapiCase({ assertion: { key: await signingKey('sig-elsewhere'), header: { kid: 'sig-1' } } }),
      { certainty: 'strong', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
