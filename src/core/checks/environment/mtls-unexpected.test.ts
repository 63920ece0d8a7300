import { testCheck } from '../../../testing/test-check.ts';
import { mtlsUnexpected } from './mtls-unexpected.ts';

const none = 'CONNECTED(00000003)\n---\nNo client certificate CA names sent\n---';
const names =
  'CONNECTED(00000003)\n---\nAcceptable client certificate CA names\nO = Corp, CN = Corp Root\n---';

testCheck(mtlsUnexpected, {
  accepts: {
    'a host that asks for none': { certificates: none },
    'a host that asks for none, by curl': {
      certificates: '* TLSv1.3 (IN), TLS handshake, Certificate (11):',
    },
  },
  rejects: {
    'the names that the host accepts': [
      { certificates: names },
      { certainty: 'hint', severity: 'warning', path: 'output', found: /^Acceptable client/ },
    ],
    'a request that curl shows': [
      { certificates: '* TLSv1.3 (IN), TLS handshake, Request CERT (13):' },
      { certainty: 'hint', severity: 'warning' },
    ],
    'a host that insists': [
      {
        certificates: `${names}\nerror:0A00045C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required`,
      },
      { certainty: 'strong', severity: 'error', found: /certificate required$/ },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'a certificate alone': [{ certificates: '-----BEGIN CERTIFICATE-----' }, 'not-applicable'],
    'another host': [
      {
        certificates: `$ openssl s_client -connect www.example.sg:443\n${names}`,
        expected: { jwks_uri: 'https://rp.example.sg/keys' },
      },
      'not-applicable',
    ],
  },
});
