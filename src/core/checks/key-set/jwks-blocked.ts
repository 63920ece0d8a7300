import { headerValues } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

const edges = /cloudflare|akamai|awselb|imperva|incapsula|big-?ip|sucuri|azure ?front|ddos-guard/i;
const challenges =
  /Just a moment|Attention Required|Sorry, you have been blocked|Request Rejected|Access Denied|Incapsula incident|Checking your browser|ngrok-skip-browser-warning|unusual traffic|Enable JavaScript and cookies/i;

export const jwksBlocked = defineCheck({
  code: 'jwks-blocked',
  stage: 'network',
  severity: 'warning',
  title: 'A gateway in front of the key set’s host turns callers away',
  why: 'The provider calls from addresses it does not publish, without cookies and without a browser.',
  falsePositives: 'Only possible: the server behind the edge may itself answer so.',
  example: 'Status 403 with Server: cloudflare',
  references: ['Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Exempt this path from bot rules, challenges, address and country lists, and client certificates.',
      'Try it as the provider would: `curl -si -A "" URL`, from outside your network.',
    ],
  },
  run({ keySet }) {
    const { http, shape, text } = keySet;
    const page = shape === 'html' ? challenges.exec(text.slice(0, 20_000))?.[0] : undefined;
    const refused = http !== undefined && [401, 403, 405, 406, 429, 503].includes(http.status);
    if (http === undefined && page === undefined)
      return notApplicable('the paste shows no answer of a server');
    const server = http && headerValues(http.headers, 'server').find((name) => edges.test(name));
    const sign = page ?? (refused ? server : undefined);
    if (sign === undefined) return passed;
    return found({
      certainty: 'hint',
      evidence: [
        page === undefined
          ? { source: 'jwks', path: 'headers.server', found: sign, note: `status ${http?.status}` }
          : { source: 'jwks', path: 'document', found: sign },
      ],
    });
  },
});
