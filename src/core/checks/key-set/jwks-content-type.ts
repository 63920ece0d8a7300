import { headerValues } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { documentFault } from './key-set-outcome.ts';

export const jwksContentType = defineCheck({
  code: 'jwks-content-type',
  stage: 'key-set',
  severity: 'warning',
  title: 'The key set is served with another media type than JSON',
  why: 'A strict reader looks at Content-Type first.',
  falsePositives: 'Whether the provider looks at the media type is not documented.',
  example: 'A key set served as text/html',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Serve it as application/json.'],
  },
  run({ keySet }) {
    const [type] = keySet.http === undefined ? [] : headerValues(keySet.http.headers, 'content-type');
    if (type === undefined) return notApplicable('the paste shows no Content-Type');
    const fault = documentFault(keySet);
    if (fault !== undefined) return notApplicable(`reported as ${fault.code}`);
    if (/^application\/(?:json|jwk-set\+json)\b/i.test(type)) return passed;
    return found({
      certainty: 'hint',
      evidence: [{ source: 'jwks', path: 'headers.content-type', found: type, expected: 'application/json' }],
    });
  },
});
