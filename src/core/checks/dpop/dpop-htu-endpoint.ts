import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { certaintyOfTarget, dpopUnused, proofEvidence, readHtu } from './dpop-outcome.ts';

export const dpopHtuEndpoint = defineCheck({
  code: 'dpop-htu-endpoint',
  stage: 'dpop',
  severity: 'error',
  title: 'htu of the DPoP proof is not the URL that is called',
  why: 'A proof is good for one method and one URL.',
  falsePositives:
    'None where both are URIs: case of the host, default port, percent-encoding and dot segments are normalised first, and a query of the URL called does not count. Not proven where htu is no URI and a reader that forgives takes it for the same, nor for a proof pasted without its request; with nothing around it, it is held against the endpoint that it names.',
  example: 'The htu of the PAR endpoint in a proof for the token endpoint',
  references: ['RFC 9449 §4.3', 'RFC 3986 §6.2', 'Singpass: DPoP'],
  needs: ['dpopClaims'],
  fix: {
    kind: 'do',
    steps: ['Set htu to the URL of this request: the token endpoint, not the PAR endpoint or the issuer.'],
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
      case 'query':
      case 'slash':
        return notApplicable('reported as dpop-htu-slash-query');
      case 'same':
        return passed;
      case 'malformed':
      case 'other': {
        const forgiven = reading.kind === 'malformed';
        const note = forgiven
          ? 'no URI by RFC 3986; a reader that forgives takes it for the same'
          : undefined;
        return found({
          certainty: forgiven ? 'strong' : certaintyOfTarget(subject),
          evidence: [
            proofEvidence(subject, 'claims.htu', { found: reading.found, expected: reading.expected, note }),
          ],
        });
      }
    }
  },
});
