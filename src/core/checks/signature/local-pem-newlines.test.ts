import { testCheck } from '../../../testing/test-check.ts';
import { localPemNewlines } from './local-pem-newlines.ts';

const onOneLine = '-----BEGIN PRIVATE KEY-----\\nMIGHAgEAMBMG\\n-----END PRIVATE KEY-----';

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
    'a key in quotes in a file of variables, where some loaders keep the two characters': [
      { request: `CLIENT_ID=abc\nPRIVATE_KEY="${onOneLine}"\nPORT=3000` },
      { certainty: 'hint', path: 'PEM' },
    ],
    'a key in quotes in a variable of docker, beside an answer': [
      { jwks: `  - PRIVATE_KEY='${onOneLine}'`, response: '{"error":"invalid_client"}' },
      { certainty: 'hint', path: 'PEM' },
    ],
    'a key without quotes in a file of variables, where a program may put the line breaks back': [
      { request: `CLIENT_ID=abc\nPRIVATE_KEY=${onOneLine}\nPORT=3000` },
      { certainty: 'hint', path: 'PEM' },
    ],
    'a key in a file of variables with blanks in place of its line breaks': [
      { request: `PRIVATE_KEY=${onOneLine.replaceAll('\\n', ' ')}` },
      { certainty: 'proof', path: 'PEM' },
    ],
    'a key in quotes in a file of variables, below the message about it': [
      { response: `Error: error:1E08010C:DECODER routines::unsupported\n\nPRIVATE_KEY="${onOneLine}"` },
      { certainty: 'strong', path: 'body' },
    ],
    'a key in a variable without quotes, below one in a program': [
      { request: `const key = "${onOneLine}";\n\nPRIVATE_KEY=${onOneLine}` },
      { certainty: 'proof', path: 'PEM' },
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
    'a key in quotes in a constant of a program': [
      { request: `import jwt\n\nPRIVATE_KEY="${onOneLine}"` },
      'not-applicable',
    ],
    'a key in quotes in YAML, where the two characters are a line break': [
      { request: `env:\n  PRIVATE_KEY: "${onOneLine}"` },
      'not-applicable',
    ],
    'nothing of the kind pasted': [{}, 'not-applicable'],
  },
});
