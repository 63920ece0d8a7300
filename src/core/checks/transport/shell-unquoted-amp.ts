import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';

/** What cmd.exe and the POSIX shells say when they take a parameter for a command. */
const complaint =
  /'?\b(?:code|client_id|redirect_uri|grant_type|client_assertion|client_assertion_type|code_verifier|scope|state)\b[^\n]{0,40}(?:is not recognized as an internal or external command|: (?:command )?not found)/i;

export const shellUnquotedAmp = defineCheck({
  code: 'shell-unquoted-amp',
  stage: 'transport',
  severity: 'error',
  title: 'The shell cuts the command at an unquoted &',
  why: 'An & outside quotes ends the command and starts the next one, so only the parameters in front of it are sent.',
  falsePositives: 'None: a shell ends a command at a bare &.',
  example: 'curl … -d grant_type=authorization_code&code=x',
  references: ['POSIX shell §2.9.3', 'Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Put the whole value of -d and the URL in quotes: single quotes in a POSIX shell, or double ones where a $VARIABLE stands inside; double quotes on Windows.',
      'Or give every parameter a -d or --data-urlencode of its own.',
    ],
  },
  explainsAway: [...bodyEchoes, 'dpop-missing'],
  run({ request, response }) {
    const note = request?.notes.find(({ kind }) => kind === 'unquoted-ampersand');
    if (note !== undefined) {
      return found({
        certainty: 'proof',
        evidence: [
          {
            source: 'request',
            path: 'body',
            span: note.span,
            found: `& ${note.detail}`,
            note: 'what stands behind the & is not sent',
          },
        ],
      });
    }
    const said = complaint.exec(response?.text.slice(0, 20_000) ?? '');
    if (said !== null) {
      return found({
        certainty: 'proof',
        evidence: [
          {
            source: 'response',
            path: 'body',
            found: said[0],
            note: 'the shell took a parameter for a command',
          },
        ],
      });
    }
    if (request === undefined) return cannotTell(['request']);
    return request.form === 'curl' ? passed : notApplicable('the paste shows no command');
  },
});
