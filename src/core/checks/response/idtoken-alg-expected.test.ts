import { testCheck } from '../../../testing/test-check.ts';
import { idtokenAlgExpected } from './idtoken-alg-expected.ts';

testCheck(idtokenAlgExpected, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    'openid-client': [
      { response: 'RPError: unexpected JWT alg received, expected RS256, got: ES256' },
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
