import { testCheck } from '../../../testing/test-check.ts';
import { jwksPortOrScheme } from './jwks-port-or-scheme.ts';

testCheck(jwksPortOrScheme, {
  accepts: {
    https: { expected: { jwks_uri: 'https://rp.example.sg/keys' } },
    'port 443': { expected: { jwks_uri: 'https://rp.example.sg:443/keys' } },
  },
  rejects: {
    'http, where the profile names no port': [
      { profile: 'rfc7523', expected: { jwks_uri: 'http://rp.example.sg/jwks' } },
      { certainty: 'proof', found: 'http://rp.example.sg', expected: /^https$/ },
    ],
    http: [{ expected: { jwks_uri: 'http://rp.example.sg/keys' } }, { certainty: 'proof', path: 'jwks_uri' }],
    'no scheme': [
      { expected: { jwks_uri: 'rp.example.sg/keys' } },
      { certainty: 'strong', found: 'rp.example.sg/keys' },
    ],
    'no scheme, with a port': [
      { expected: { jwks_uri: 'rp.example.sg:8443/keys' } },
      { certainty: 'strong', found: 'rp.example.sg:8443/keys' },
    ],
    'port 8443': [{ expected: { jwks_uri: 'https://rp.example.sg:8443/keys' } }, { certainty: 'proof' }],
  },
  undecided: {
    'http, for a server on localhost': [
      { token_endpoint: 'http://localhost:8080/token', expected: { jwks_uri: 'http://localhost:3000/keys' } },
      'not-applicable',
    ],
    'a blank address': [{ expected: { jwks_uri: ' ' } }, 'not-applicable'],
    'nothing registered': [{ expected: {} }, 'not-applicable'],
  },
});
