import { testCheck } from '../../../testing/test-check.ts';
import { localPemNewlines } from './local-pem-newlines.ts';

testCheck(localPemNewlines, {
  accepts: {
    'another message': { response: 'curl: (6) Could not resolve host: id.example' },
  },
  rejects: {
    'OpenSSL’s message': [
      { response: 'Error: error:1E08010C:DECODER routines::unsupported' },
      { certainty: 'strong', path: 'body' },
    ],
    'a key with literal \\n': [
      { jwks: '-----BEGIN PRIVATE KEY-----\\nMIGHAgEAMBMGByqGSM49\\n-----END PRIVATE KEY-----' },
      { certainty: 'proof', path: 'PEM' },
    ],
    'a key without any break, in a parameter': [
      {
        parameters: {
          client_assertion: '-----BEGIN EC PRIVATE KEY-----MHcCAQEEIBqQ-----END EC PRIVATE KEY-----',
        },
      },
      { certainty: 'proof', path: 'parameters.client_assertion' },
    ],
    'a key inside JSON, with blanks in place of its line breaks': [
      { jwks: '{"key":"-----BEGIN PRIVATE KEY----- MIGHAgEAMBMG -----END PRIVATE KEY-----"}' },
      { certainty: 'proof', path: 'PEM' },
    ],
    'a long message, of which the start is shown': [
      {
        response: `Error: error:1E08010C:DECODER routines::unsupported\n${'    at sign (app.js:1:1)\n'.repeat(20)}`,
      },
      { certainty: 'strong', found: /^[\s\S]{160}$/ },
    ],
  },
  undecided: {
    'a certificate on one line': [
      { certificates: '-----BEGIN CERTIFICATE-----\\nMIIBszCCAVmg\\n-----END CERTIFICATE-----' },
      'not-applicable',
    ],
    'a public key on one line': [
      { jwks: '-----BEGIN PUBLIC KEY----- MFkwEwYHKoZI -----END PUBLIC KEY-----' },
      'not-applicable',
    ],
    'a key inside JSON, where a line break is written so': [
      { jwks: '{"key":"-----BEGIN PRIVATE KEY-----\\nMIGHAgEAMBMG\\n-----END PRIVATE KEY-----"}' },
      'not-applicable',
    ],
    'a key inside a text of JSON, behind its name': [
      { jwks: '{"env":["KEY=-----BEGIN PRIVATE KEY-----\\nMIGHAgEAMBMG\\n-----END PRIVATE KEY-----"]}' },
      'not-applicable',
    ],
    'a key in quotes, as code writes it': [
      { request: 'const key = "-----BEGIN PRIVATE KEY-----\\nMIGHAgEAMBMG\\n-----END PRIVATE KEY-----";' },
      'not-applicable',
    ],
    'nothing of the kind pasted': [{}, 'not-applicable'],
  },
});
