import { testCheck } from '../../../testing/test-check.ts';
import { callerTlsOld } from './caller-tls-old.ts';

testCheck(callerTlsOld, {
  accepts: {
    'a certificate that the other side refuses': {
      response: 'curl: (56) OpenSSL SSL_read: SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca, errno 0',
    },
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
