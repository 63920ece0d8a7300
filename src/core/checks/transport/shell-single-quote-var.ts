import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';

export const shellSingleQuoteVar = defineCheck({
  code: 'shell-single-quote-var',
  stage: 'parameters',
  severity: 'error',
  title: 'A variable name is sent in place of its value',
  why: 'A shell leaves $NAME inside single quotes alone, so the server receives the letters of the name.',
  falsePositives: 'None: no value of a token request begins with $.',
  example: "-d 'client_assertion=$CA'",
  references: ['POSIX shell §2.2.2', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Put the argument in double quotes: -d "client_assertion=$CA".',
      'See with echo "$CA" that the variable is set before the request goes out.',
    ],
  },
  run({ request }) {
    return damageOutcome(request, 'literal-variable', { evidence: () => ({ secret: false }) });
  },
});
