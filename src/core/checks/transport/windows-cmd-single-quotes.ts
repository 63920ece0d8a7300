import { defineCheck } from '../define-check.ts';
import { cannotTell, type Evidence, found, notApplicable, passed } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';
import { namesOutcome } from './damaged-names.ts';

export const windowsCmdSingleQuotes = defineCheck({
  code: 'windows-cmd-single-quotes',
  stage: 'transport',
  severity: 'error',
  title: 'cmd.exe keeps the single quotes',
  why: 'In cmd.exe only double quotes quote: the single ones are sent, and blanks and & between them still split the command.',
  falsePositives:
    'None in a command with a Windows prompt, nor for a name that begins with a single quotation mark.',
  example: "C:\\> curl … -d 'grant_type=…'",
  references: ['Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: ['Use double quotes around each argument.', 'Write the command on one line, or end lines with ^.'],
  },
  run({ request, response }) {
    const notes: readonly Evidence[] =
      request?.notes
        .filter(({ kind }) => kind === 'cmd-single-quotes')
        .map(({ detail, span }) => ({
          source: 'request',
          path: 'body',
          span,
          found: detail,
          expected: '"…"',
        })) ?? [];
    if (request !== undefined && request.form !== 'parameters') {
      const outcome = namesOutcome(
        request,
        'quote',
        {
          certainty: 'proof',
          explainsAway: [
            ...bodyEchoes,
            'dpop-missing',
            'shell-unquoted-amp',
            'quotes-in-value',
            'curl-missing-x-or-d',
            'unknown-param',
            'verifier-mangled',
          ],
        },
        notes,
      );
      if (outcome.kind === 'found') return outcome;
    }
    const said = complaint.exec(response?.text.slice(0, 20_000) ?? '');
    if (said !== null) {
      return found({ certainty: 'strong', evidence: [{ source: 'response', path: 'body', found: said[0] }] });
    }
    if (request === undefined) return cannotTell(['request']);
    return request.form === 'parameters' ? notApplicable('a list of parameters shows no command') : passed;
  },
});

/** A quote in front of a parameter name in the server's answer, and none behind it, or curl looking up the second word of a split argument. */
const complaint = /"'client_\w{2,30}(?!['\w])|Could not resolve host: (?:application|Content-Type)(?![\w.-])/;
