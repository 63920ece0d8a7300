import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';

export const curlAtFileLiteral = defineCheck({
  code: 'curl-at-file-literal',
  stage: 'parameters',
  severity: 'error',
  title: 'A file name is sent in place of its content',
  why: 'curl reads @file only at the beginning of the argument of -d; behind name= it is sent as it stands.',
  falsePositives: 'None: no value of a token request is an @ and a file name.',
  example: '-d client_assertion=@jwt.txt',
  references: ['curl manual'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Use --data-urlencode client_assertion@jwt.txt, from a file without a line break at its end.',
      'Or use -d "client_assertion=$(cat jwt.txt)".',
    ],
  },
  run({ request }) {
    return damageOutcome(request, 'at-file', { evidence: () => ({ secret: false }) });
  },
});
