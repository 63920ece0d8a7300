import { isCountedAsShown } from '../../request/shown-whole.ts';
import { parametersWith } from '../../request/value-damage.ts';
import type { WireRequest } from '../../request/wire-request.ts';
import { echoesOf, parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';
import { namesOutcome } from './damaged-names.ts';

/** Somebody may have written it down so for reading. */
const asList = found({
  certainty: 'hint',
  severity: 'note',
  title: 'The body is shown one parameter a line',
  evidence: [
    {
      source: 'request',
      path: 'body',
      found: 'one parameter a line',
      expected: 'one line, with & between the parameters',
    },
  ],
});

/** An editor or a mail sets the rest of a long line in; a length that counts the blanks shows that they were sent. */
function isSetIn(request: WireRequest): boolean {
  return !isCountedAsShown(request) && /\n[ \t]{1,80}\S/.test(request.body ?? '');
}

export const newlineInsideBody = defineCheck({
  code: 'newline-inside-body',
  stage: 'transport',
  severity: 'error',
  title: 'Line breaks stand between the parameters',
  why: 'A line break becomes part of a name or ends the command; the parameter behind it is then missing.',
  falsePositives:
    'None where the names stand in the paste; less sure for a body pasted alone or set in, which may have been broken up for reading.',
  example: 'A body with a line break in front of &code',
  references: ['URL Standard', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Put the body on one line; the breaks in the documentation are there for reading only.',
      'Or give each parameter a --data-urlencode of its own.',
      'In a shell end every line but the last with a backslash, and nothing behind it.',
    ],
  },
  run({ request }) {
    if (request.form === 'parameters')
      return request.headersComplete ? asList : notApplicable('a list of parameters shows no body');
    const cut = request.notes.find(({ kind }) => kind === 'command-cut-by-newline');
    if (cut !== undefined) {
      return found({
        certainty: 'proof',
        title: 'A line break ends the command before its last options',
        evidence: [
          {
            source: 'request',
            path: 'body',
            span: cut.span,
            found: cut.detail,
            note: 'the first word that is not sent',
          },
        ],
        explainsAway: [...bodyEchoes, 'dpop-missing'],
      });
    }
    const broken = parametersWith(request, 'line-broken');
    const values = broken.map((parameter) =>
      parameterEvidence(parameter, { note: 'a line break stands in front of the next &' }),
    );
    return namesOutcome(
      request,
      'white-space',
      {
        certainty: request.form === 'form-body' || isSetIn(request) ? 'strong' : 'proof',
        // Names are whole then, and the endpoint reads them.
        stage: broken.length > 0 ? 'parameters' : undefined,
        explainsAway: broken.flatMap(({ name }) => echoesOf(name)),
      },
      values,
    );
  },
});
