import { testCheck } from '../../../testing/test-check.ts';
import { idtokenNonce } from './idtoken-nonce.ts';

testCheck(idtokenNonce, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    mismatch: [{ response: 'nonce mismatch, expected abc' }, { certainty: 'strong', path: 'body' }],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
