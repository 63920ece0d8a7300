import { testCheck } from '../../../testing/test-check.ts';
import { jweWrongPrivateKey } from './jwe-wrong-private-key.ts';

testCheck(jweWrongPrivateKey, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    jose: [
      { response: 'JWEDecryptionFailed: decryption operation failed' },
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
