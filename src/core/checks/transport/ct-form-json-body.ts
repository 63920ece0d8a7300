import { classifyBody } from '../../request/body-kind.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';

export const ctFormJsonBody = defineCheck({
  code: 'ct-form-json-body',
  stage: 'transport',
  severity: 'error',
  title: 'The body is JSON although it should be a form',
  why: 'The token endpoint reads the body as name=value pairs; JSON text gives it one meaningless name and no parameter.',
  falsePositives:
    'None: no form body begins with {". For a JSON text pasted alone only possible, unless the answer can mean it: it may be what a program printed of the parameters.',
  example: 'A form Content-Type over {"grant_type":"authorization_code"}',
  references: ['RFC 6749 §4.1.3', 'URL Standard'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Send the parameters as a form body: name=value pairs joined with &.',
      'Let the HTTP library encode them: hand it a form object or a map, and no JSON text.',
    ],
    recipe: 'form-body',
  },
  // An encoder that was given the text made one name of it, with nothing behind.
  explainsAway: [...bodyEchoes, 'empty-param', 'unknown-param'],
  run({ request, recognised }) {
    if (request.form === 'parameters') return notApplicable('a list of parameters shows no body');
    if (classifyBody(request) !== 'json-undeclared') return passed;
    const body = request.body ?? '';
    const isAlone = request.form === 'json-body';
    const isAnswered = recognised?.causes.some(
      (code) => code === 'ct-form-json-body' || code === 'ct-json-body',
    );
    const isPossible = isAlone && isAnswered !== true;
    return found({
      certainty: isPossible ? 'hint' : isAlone ? 'strong' : 'proof',
      title: isPossible ? 'The body may be JSON although it should be a form' : undefined,
      evidence: [
        {
          source: 'request',
          path: 'body',
          span: request.bodySpan,
          found: `${body.trim().slice(0, 20)}…`,
          expected: 'name=value pairs joined with &',
          note: isPossible
            ? 'unless a program printed the parameters so'
            : request.contentType === undefined
              ? undefined
              : `declared as ${request.contentType}`,
        },
      ],
    });
  },
});
