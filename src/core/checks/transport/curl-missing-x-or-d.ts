import { powerShellComplaint } from '../../response/power-shell-complaint.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, type Evidence, found, notApplicable, passed } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';

export const curlMissingXOrD = defineCheck({
  code: 'curl-missing-x-or-d',
  stage: 'transport',
  severity: 'error',
  title: 'curl takes an argument for a further URL',
  why: 'A bare word is a URL to curl: the word POST or the body is looked up as a host, and the request goes out without it.',
  falsePositives:
    'None: curl takes every bare word for a URL. Less sure where a continued line was joined, as copying does it.',
  example: 'curl POST https://…, or a quoted body without -d',
  references: ['curl manual', 'Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Take the word POST out: -d makes it a POST by itself.',
      'Put the parameters behind -d or --data-urlencode.',
    ],
  },
  run({ request, response }) {
    const said = /Could not resolve host: (?:POST|GET|grant_type|client_id|code)(?![\w.-])[^\n]{0,60}/.exec(
      response?.text.slice(0, 20_000) ?? '',
    );
    if (said !== null) {
      return found({ certainty: 'proof', evidence: [{ source: 'response', path: 'body', found: said[0] }] });
    }
    if (request === undefined) return cannotTell(['request']);
    if (request.form !== 'curl') return notApplicable('the paste shows no command');
    if (powerShellComplaint(response) !== undefined)
      return notApplicable('reported as powershell-curl-alias');
    const words = request.notes.filter(({ kind }) => kind === 'extra-argument');
    const isVerb = /^https?:\/\/(?:POST|GET|PUT)\/?$/i.test(request.url ?? '');
    const [first, ...rest] = words.map(
      ({ detail, span }): Evidence => ({ source: 'request', span, found: detail, note: 'taken for a URL' }),
    );
    if (first === undefined) return passed;
    return found({
      certainty: 'proof',
      evidence: isVerb
        ? [
            { source: 'request', path: 'url', span: request.urlSpan, found: 'POST', note: 'taken for a URL' },
            first,
            ...rest,
          ]
        : [first, ...rest],
      explainsAway:
        isVerb || request.parameters.length === 0
          ? [...bodyEchoes, 'method-get', 'wrong-host-env', 'wrong-path', 'dpop-htu-endpoint']
          : [],
    });
  },
});
