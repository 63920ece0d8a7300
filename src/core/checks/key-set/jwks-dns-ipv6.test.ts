import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sClient } from '../../../testing/tls-output.ts';
import { jwksDnsIpv6 } from './jwks-dns-ipv6.ts';

testCheck(jwksDnsIpv6, {
  accepts: {
    'a connection': { certificates: sClient() },
  },
  rejects: {
    'curl where the key set should stand': [
      { jwks: 'curl: (6) Could not resolve host: keys.rp.example.sg' },
      { certainty: 'hint', path: 'output', found: /Could not resolve/ },
    ],
    Node: [
      { certificates: 'Error: getaddrinfo ENOTFOUND keys.rp.example.sg' },
      { certainty: 'hint', path: 'output' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'a key set': [fapiCase, 'cannot-tell'],
    'the name of another host': [
      {
        certificates: '$ curl -v https://www.example.sg/\ncurl: (6) Could not resolve host: www.example.sg',
        expected: { jwks_uri: 'https://rp.example.sg/keys' },
      },
      'not-applicable',
    ],
  },
});
