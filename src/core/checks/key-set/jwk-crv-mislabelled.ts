import { member } from '../../assertion/json-text.ts';
import { coordinateFault } from '../../key-set/coordinates.ts';
import { isCurveAlias, joseNameOf } from '../../key-set/curve-names.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome, numberEchoes } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkCrvMislabelled = defineCheck({
  code: 'jwk-crv-mislabelled',
  stage: 'key-set',
  severity: 'error',
  title: 'crv is not the JOSE name of the curve, or not that of the coordinates',
  why: 'Names of curves are exact: P-256, P-384, P-521.',
  falsePositives:
    'None: the name is a known other name of the curve, or x and y are a point of another curve.',
  example: 'crv prime256v1 instead of P-256',
  references: ['RFC 7518 §6.2.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Write the JOSE name: P-256 for prime256v1 or secp256r1, P-384 for secp384r1, P-521 for secp521r1.',
      untilFetched,
    ],
    recipe: 'public-jwk',
  },
  run(subject) {
    return keysOutcome(
      subject,
      ({ jwk }) => {
        const crv = member(jwk, 'crv');
        if (isCurveAlias(crv)) return { path: 'crv', found: String(crv), expected: joseNameOf(crv) };
        const fault = coordinateFault(jwk);
        return fault?.kind === 'curve' ? { ...fault, path: 'crv' } : undefined;
      },
      { echoes: [...numberEchoes, 'alg-curve-mismatch', 'jwk-sig-alg-wrong', 'jwks-no-sig'] },
    );
  },
});
