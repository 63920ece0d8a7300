import { member } from '../../assertion/json-text.ts';
import { isCurveAlias, joseNameOf } from '../../key-set/curve-names.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** No false positives: the name is a known other one. Triggers on: crv prime256v1. */
export const jwkCrvMislabelled = defineCheck({
  code: 'jwk-crv-mislabelled',
  stage: 'key-set',
  severity: 'error',
  title: 'crv is not the JOSE name of the curve, or not that of the coordinates',
  why: 'Names of curves are exact: P-256, P-384, P-521.',
  references: ['RFC 7518 §6.2.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Write P-256, not prime256v1 or secp256r1.'],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    return keysOutcome(
      keySet,
      (key) => {
        const crv = member(key.jwk, 'crv');
        if (!isCurveAlias(crv)) return undefined;
        return { path: 'crv', found: String(crv), expected: joseNameOf(crv) };
      },
      'proof',
    );
  },
});
