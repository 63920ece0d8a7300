import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { calledUrl, compareHtu, proofEvidence } from './dpop-outcome.ts';

/** No false positives: case of the host and the default port do not count. Triggers on: htu of the PAR endpoint. */
export const dpopHtuEndpoint = defineCheck({
  code: 'dpop-htu-endpoint',
  stage: 'dpop',
  severity: 'error',
  title: 'htu of the DPoP proof is not the URL that is called',
  why: 'A proof is good for one method and one URL.',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpopClaims'],
  fix: {
    kind: 'do',
    steps: ['Set htu to the URL of this request: the token endpoint, not the PAR endpoint or the issuer.'],
    recipe: 'dpop-proof',
  },
  run(subject) {
    const htu = member(subject.dpopClaims, 'htu');
    const called = calledUrl(subject);
    if (called === undefined) return notApplicable('the URL called is not known');
    const difference = typeof htu === 'string' ? compareHtu(htu, called) : 'other';
    if (difference === 'same') return passed;
    if (difference !== 'other') return notApplicable('reported as another fault of htu');
    const expected = called.split(/[?#]/)[0];
    return found({
      certainty: 'proof',
      evidence: [
        proofEvidence(subject, 'claims.htu', {
          found: htu === undefined ? 'missing' : typeof htu === 'string' ? htu : JSON.stringify(htu),
          expected,
        }),
      ],
    });
  },
});
