import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { certaintyOfTarget, dpopUnused, proofEvidence, readHtu } from './dpop-outcome.ts';

export const dpopHtuSlashQuery = defineCheck({
  code: 'dpop-htu-slash-query',
  stage: 'dpop',
  severity: 'error',
  title: 'htu of the DPoP proof has a slash or a query too many',
  why: 'A proof is good for one method and one URL.',
  falsePositives:
    'A query or a fragment is a risk only: RFC 9449 §4.2 wants htu without them, and §4.3 has servers ignore both. A slash at the end makes another path.',
  example: 'htu with a slash at the end that the endpoint does not have',
  references: ['RFC 9449 §4.2', 'RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpopClaims'],
  fix: {
    kind: 'do',
    steps: ['Set htu to the very URL that is called, without query and fragment.'],
    recipe: 'dpop-proof',
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const reading = readHtu(subject);
    switch (reading.kind) {
      case 'unknown-url':
        return notApplicable('the URL called is not known');
      case 'url-is-wrong':
        return notApplicable('reported as a fault of the URL that is called');
      case 'malformed':
      case 'other':
        return notApplicable('reported as dpop-htu-endpoint');
      case 'same':
        return passed;
      case 'query':
      case 'slash': {
        const other = reading.kind === 'slash';
        const lacking = other && reading.expected.endsWith('/');
        return found({
          certainty: other ? certaintyOfTarget(subject) : 'strong',
          severity: other ? 'error' : 'warning',
          title: lacking ? 'htu of the DPoP proof lacks the slash at the end of the URL' : undefined,
          evidence: [
            proofEvidence(subject, 'claims.htu', {
              found: reading.found,
              expected: reading.expected,
              note: other ? `a slash at the end${lacking ? ' is missing' : ''}` : 'a query or a fragment',
            }),
          ],
        });
      }
    }
  },
});
