import { testCheck } from '../../../testing/test-check.ts';
import { inspected, sClient } from '../../../testing/tls-output.ts';
import { proxyMitm } from './proxy-mitm.ts';

testCheck(proxyMitm, {
  accepts: {
    'a message about the id_token': { response: 'RPError: nonce mismatch, expected a, got: b' },
  },
  rejects: {
    'the message of a client that names an inspecting proxy': [
      {
        response:
          'curl: (60) SSL certificate problem: self-signed certificate in certificate chain\n* issuer: C=US, O=Zscaler Inc., CN=Zscaler Root CA',
      },
      { certainty: 'strong', path: 'body', found: /Zscaler/ },
    ],
    'the name of an inspecting proxy in what openssl prints': [
      { certificates: sClient({ chain: inspected, code: 20 }) },
      { certainty: 'strong', path: 'output', found: /Zscaler/ },
    ],
    curl: [
      { response: 'curl: (60) SSL certificate problem: unable to get local issuer certificate' },
      { certainty: 'strong', path: 'body' },
    ],
    Java: [
      { response: 'PKIX path building failed: unable to find valid certification path to requested target' },
      { certainty: 'strong', path: 'body' },
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
