import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { calledUrl, compareHtu, proofEvidence } from './dpop-outcome.ts';

/** Not proof: servers may ignore query and fragment. Triggers on: htu with a slash at the end. */
export const dpopHtuSlashQuery = defineCheck({
  code: 'dpop-htu-slash-query',
  stage: 'dpop',
  severity: 'error',
  title: 'htu of the DPoP proof has a slash or a query too many',
  why: 'A proof is good for one method and one URL.',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpopClaims'],
  fix: {
    kind: 'do',
    steps: ['Set htu to the URL without query, fragment and final slash.'],
    recipe: 'dpop-proof',
  },
  run(subject) {
    const htu = member(subject.dpopClaims, 'htu');
    const called = calledUrl(subject);
    if (called === undefined) return notApplicable('the URL called is not known');
    const difference = typeof htu === 'string' ? compareHtu(htu, called) : 'other';
    if (difference === 'same') return passed;
    if (difference === 'other') return notApplicable('reported as another fault of htu');
    const expected = called.split(/[?#]/)[0];
    return found({
      certainty: 'strong',
      evidence: [
        proofEvidence(subject, 'claims.htu', {
          found: htu === undefined ? 'missing' : typeof htu === 'string' ? htu : JSON.stringify(htu),
          expected,
        }),
      ],
    });
  },
});
