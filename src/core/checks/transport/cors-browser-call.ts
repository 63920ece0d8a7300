import { browserRefused, clientMessageOf } from '../../response/client-messages.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';

export const corsBrowserCall = defineCheck({
  code: 'cors-browser-call',
  stage: 'network',
  severity: 'error',
  title: 'The token request is made from a browser',
  why: 'The token endpoint answers servers only: it sends no CORS headers, and the private key must never be in a page.',
  falsePositives:
    'Very likely for the words of CORS and for headers that only browsers send. A bare "Failed to fetch" is only possible, since a lost network says the same.',
  example: '"blocked by CORS policy" in the console of a browser',
  references: ['Singpass FAPI: token exchange', 'Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Move the token request, the private key and the signing to the back end.',
      'Take a private key that was in a page for known: make a new one.',
    ],
  },
  run({ request, response }) {
    const text = response?.text.slice(0, 20_000) ?? '';
    // The header of that name in an answer is none of a browser's words.
    const isVague = response?.kind === 'client-message' && clientMessageOf(text) === browserRefused;
    const vague = isVague ? browserRefused.match : undefined;
    const said = certain.exec(text) ?? vague?.exec(text);
    if (said) {
      return found({
        certainty: certain.test(text) ? 'strong' : 'hint',
        evidence: [{ source: 'response', path: 'body', found: said[0] }],
      });
    }
    if (request === undefined) return cannotTell(['request', 'response']);
    const header = request.headers.find(({ name, value }) => browserHeader.test(name) && value !== 'none');
    if (header === undefined)
      return request.headersComplete ? passed : notApplicable('the headers are not in the paste');
    return found({
      certainty: 'strong',
      evidence: [
        {
          source: 'request',
          path: `headers.${header.name.toLowerCase()}`,
          span: header.span,
          found: header.value,
          note: 'only browsers send it',
        },
      ],
    });
  },
});

const certain =
  /blocked by CORS policy|No 'Access-Control-Allow-Origin' header|CORS header .{0,40}missing|Cross-Origin Request Blocked|is not allowed by Access-Control-Allow-Origin|due to access control checks|\bCORS (?:error|request did not)/i;
const browserHeader = /^(?:origin|sec-fetch-(?:mode|site|dest))$/i;
