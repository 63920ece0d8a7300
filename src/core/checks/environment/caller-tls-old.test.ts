import { testCheck } from '../../../testing/test-check.ts';
import { callerTlsOld } from './caller-tls-old.ts';

testCheck(callerTlsOld, {
  accepts: {
    'another message of a client': { response: 'curl: (60) SSL certificate problem' },
  },
  rejects: {
    'a failed handshake': [
      { response: 'curl: (35) error:0A000410:SSL routines::sslv3 alert handshake failure' },
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
