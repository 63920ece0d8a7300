import { defineCheck } from '../define-check.ts';
import { notApplicable } from '../outcome.ts';
import { keyMessageOutcome } from './key-message.ts';

export const localKeyWrongType = defineCheck({
  code: 'local-key-wrong-type',
  stage: 'network',
  severity: 'error',
  title: 'The key in the program is not a private key of the kind that alg needs',
  why: 'ES256 signs with an EC private key; a certificate, a public or an RSA key cannot.',
  falsePositives: 'A key that lost its line breaks gives such messages too.',
  example: '"must be an asymmetric key" in the message of the library',
  references: ['Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Load the EC private key in PKCS#8 form: `openssl pkcs8 -topk8 -nocrypt -in key.pem -out key-pkcs8.pem`',
    ],
    recipe: 'sign',
  },
  run({ response }) {
    return response === undefined
      ? notApplicable('no message about a key was pasted')
      : keyMessageOutcome(response, 'local-key-wrong-type');
  },
});
