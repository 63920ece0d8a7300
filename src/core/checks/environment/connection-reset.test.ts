import { testCheck } from '../../../testing/test-check.ts';
import { connectionReset } from './connection-reset.ts';

testCheck(connectionReset, {
  accepts: {
    'a message about the id_token': { response: 'RPError: nonce mismatch, expected a, got: b' },
  },
  rejects: {
    reset: [{ response: 'read ECONNRESET' }, { certainty: 'hint', path: 'body' }],
    'an answer that did not come in time': [
      {
        response:
          "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='id.singpass.gov.sg', port=443): Read timed out. (read timeout=5)",
      },
      { certainty: 'hint', path: 'body' },
    ],
    'an empty reply': [
      { response: 'curl: (52) Empty reply from server' },
      { certainty: 'hint', path: 'body' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
    'another message of a client': [
      {
        response: 'curl: (35) error:0A000410:SSL routines::sslv3 alert handshake failure',
      },
      'not-applicable',
    ],
  },
});
