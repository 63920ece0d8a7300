import { clientMessageOf } from '../../response/client-messages.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, notApplicable, passed } from '../outcome.ts';

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
    steps: ['Load the EC private key in PKCS#8 form: openssl pkcs8 -topk8 -nocrypt.'],
    recipe: 'sign',
  },
  run({ response }) {
    if (response === undefined) return notApplicable('no message about a key was pasted');
    const message = clientMessageOf(response.body);
    if (message?.causes[0] !== 'local-key-wrong-type')
      return response.kind === 'client-message' ? passed : notApplicable('the answer came from a server');
    const evidence: Evidence = {
      source: 'response',
      path: 'body',
      found: response.body.slice(0, 160),
      note: message.summary,
    };
    return found({ certainty: 'strong', evidence: [evidence] });
  },
});
