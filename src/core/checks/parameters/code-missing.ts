import { defineCheck } from '../define-check.ts';
import { missingOutcome } from './missing-outcome.ts';

export const codeMissing = defineCheck({
  code: 'code-missing',
  stage: 'parameters',
  severity: 'error',
  title: 'code is missing',
  why: 'The code from the callback is what the endpoint exchanges for a token.',
  falsePositives: 'None: the body is there to be read.',
  example: 'A form body without code',
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Read code from the query of the callback URL and send it as the parameter code.',
      'Look at the callback for error= in its place: then the login itself failed.',
    ],
  },
  run(subject) {
    const refused = subject.callback?.parameters.some(({ name }) => name === 'error') ?? false;
    return missingOutcome(subject, 'code', {
      steps: refused ? ['Solve the error in the callback first: it brought no code.'] : undefined,
    });
  },
});
