import { testCheck } from '../../../testing/test-check.ts';
import { jweAlgNotEnabled } from './jwe-alg-not-enabled.ts';

testCheck(jweAlgNotEnabled, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    'not supported': [
      { response: 'JOSENotSupported: Unsupported JWE Encryption Algorithm' },
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
