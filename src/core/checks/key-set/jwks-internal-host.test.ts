import { testCheck } from '../../../testing/test-check.ts';
import { jwksInternalHost } from './jwks-internal-host.ts';

testCheck(jwksInternalHost, {
  accepts: {
    'a public name that begins with a number': { expected: { jwks_uri: 'https://10.example.sg/keys' } },
    'a public IPv6 address': { expected: { jwks_uri: 'https://[2606:4700::1111]/keys' } },
    'a public host': { expected: { jwks_uri: 'https://rp.example.sg/keys' } },
  },
  rejects: {
    localhost: [
      { expected: { jwks_uri: 'https://localhost:8443/keys' } },
      { certainty: 'proof', path: 'jwks_uri', found: 'localhost' },
    ],
    'a private address': [{ expected: { jwks_uri: 'https://192.168.1.7/keys' } }, { certainty: 'proof' }],
    'a .local name': [{ expected: { jwks_uri: 'https://box.local/keys' } }, { certainty: 'proof' }],
    'a single word': [{ expected: { jwks_uri: 'https://keyserver/keys' } }, { certainty: 'proof' }],
  },
  undecided: {
    'localhost, for a server on localhost': [
      { token_endpoint: 'http://localhost:8080/token', expected: { jwks_uri: 'http://localhost:3000/keys' } },
      'not-applicable',
    ],
    'nothing registered': [{ expected: {} }, 'not-applicable'],
  },
});
