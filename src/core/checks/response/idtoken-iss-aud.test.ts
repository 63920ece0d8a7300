import { testCheck } from '../../../testing/test-check.ts';
import { idtokenIssAud } from './idtoken-iss-aud.ts';

testCheck(idtokenIssAud, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    iss: [{ response: 'unexpected "iss" claim value' }, { certainty: 'strong', path: 'body' }],
    aud: [{ response: 'Invalid audience' }, { certainty: 'strong', path: 'body' }],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
