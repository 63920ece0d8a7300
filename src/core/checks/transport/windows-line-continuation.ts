import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';

export const windowsLineContinuation = defineCheck({
  code: 'windows-line-continuation',
  stage: 'transport',
  severity: 'error',
  title: 'A backslash at the line end does not continue the command here',
  why: 'cmd.exe and PowerShell end the command there, and the options on the next lines are not sent.',
  falsePositives: 'Never proven: the prompt tells the shell, and a copied prompt may mislead.',
  example: 'C:\\> curl … \\ at the end of a line',
  references: ['Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'cmd.exe: end the line with ^. PowerShell: end it with a backtick.',
      'Or write the command on one line.',
    ],
  },
  run({ request, response }) {
    const said = /Could not resolve host: \\(?:\s|$)/.exec(response?.text.slice(0, 20_000) ?? '');
    const note = request?.notes.find(({ kind }) => kind === 'windows-backslash-continuation');
    if (note !== undefined) {
      return found({
        certainty: 'strong',
        evidence: [
          { source: 'request', span: note.span, found: '\\ at the line end', expected: '^ or a backtick' },
        ],
        explainsAway: [...bodyEchoes, 'dpop-missing'],
      });
    }
    if (said !== null) {
      return found({ certainty: 'strong', evidence: [{ source: 'response', path: 'body', found: said[0] }] });
    }
    if (request === undefined) return cannotTell(['request']);
    return request.form === 'curl' ? passed : notApplicable('the paste shows no command');
  },
});
