import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigUnpaddedRs } from './sig-unpadded-rs.ts';

testCheck(sigUnpaddedRs, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'a leading zero left out': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              form: (raw) => raw.slice(1),
              until: (raw) => raw[0] === 0,
            }),
          },
        }),
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
