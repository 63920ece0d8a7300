import { testCheck } from '../../../testing/test-check.ts';
import { connectionReset } from './connection-reset.ts';

testCheck(connectionReset, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    reset: [{ response: 'read ECONNRESET' }, { certainty: 'hint', path: 'body' }],
    'an empty reply': [
      { response: 'curl: (52) Empty reply from server' },
      { certainty: 'hint', path: 'body' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
