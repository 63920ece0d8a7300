import { testCheck } from '../../../testing/test-check.ts';
import { jweKidHandling } from './jwe-kid-handling.ts';

testCheck(jweKidHandling, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    'no key': [{ response: 'no applicable decryption key' }, { certainty: 'strong', path: 'body' }],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
