import { fapiCase, legacyCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { parInvalidParams } from './par-invalid-params.ts';

testCheck(parInvalidParams, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'scope without openid': [
      async () => fapiCase({ authorization_request: await parRequest({ scope: 'name' }) }),
      { certainty: 'proof', path: 'parameters.scope' },
    ],
    'no nonce': [
      async () => fapiCase({ authorization_request: await parRequest({ nonce: undefined }) }),
      { certainty: 'proof', path: 'parameters.nonce' },
    ],
    'response_type token': [
      async () => fapiCase({ authorization_request: await parRequest({ response_type: 'token' }) }),
      { certainty: 'proof', path: 'parameters.response_type' },
    ],
    'a long state': [
      async () => fapiCase({ authorization_request: await parRequest({ state: 'x'.repeat(256) }) }),
      { certainty: 'proof', path: 'parameters.state' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'the old profile': [() => legacyCase(), 'not-applicable'],
  },
});
