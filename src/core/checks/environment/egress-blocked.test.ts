import { testCheck } from '../../../testing/test-check.ts';
import { egressBlocked } from './egress-blocked.ts';

testCheck(egressBlocked, {
  accepts: {
    'a message about the id_token': { response: 'RPError: nonce mismatch, expected a, got: b' },
  },
  rejects: {
    'a name that does not resolve': [
      { response: 'Error: getaddrinfo ENOTFOUND id.singpass.gov.sg' },
      { certainty: 'strong', path: 'body' },
    ],
    'a refused connection': [
      { response: 'connect ECONNREFUSED 10.0.0.1:443' },
      { certainty: 'strong', path: 'body' },
    ],
    'no word of what failed': [{ response: 'TypeError: fetch failed' }, { certainty: 'hint' }],
    'a timeout': [
      { response: 'curl: (28) Connection timed out after 10001 milliseconds' },
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: {
    'a time that the whole request took': [
      {
        response:
          'TaskCanceledException: The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing.',
      },
      'not-applicable',
    ],
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
    'an answer that did not come in time, over a connection that came about': [
      {
        response: 'curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received',
      },
      'not-applicable',
    ],
    'another message of a client': [
      {
        response: 'curl: (35) error:0A000410:SSL routines::sslv3 alert handshake failure',
      },
      'not-applicable',
    ],
  },
});
