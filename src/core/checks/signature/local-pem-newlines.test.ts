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
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'nothing of the kind pasted': [{}, 'not-applicable'],
  },
});
