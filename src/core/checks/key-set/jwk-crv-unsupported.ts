import { member, shownJson } from '../../assertion/json-text.ts';
import { isCurveAlias as isAlias } from '../../key-set/curve-names.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkCrvUnsupported = defineCheck({
  code: 'jwk-crv-unsupported',
  stage: 'key-set',
  severity: 'error',
  title: 'A key lies on a curve that the profile does not take',
  why: 'The profile names the curves it can use.',
  falsePositives: 'A key that is used for nothing does no harm.',
  example: 'A key with crv secp256k1',
  references: ['RFC 7517 §4', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Make a key pair on P-256: `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem`',
      'Publish its public half in place of this key, with use, kid and alg.',
      untilFetched,
      'Load its private half in the program: to sign with ES256, or to decrypt the id_token.',
    ],
    recipe: 'public-jwk',
  },
  run(subject) {
    const { curves } = subject.profile.keySet;
    return keysOutcome(
      subject,
      ({ jwk }) => {
        const [kty, crv] = [member(jwk, 'kty'), member(jwk, 'crv')];
        if ((kty !== 'EC' && kty !== 'OKP') || isAlias(crv) || curves.value.some((curve) => curve === crv))
          return undefined;
        // Reported as jwk-number-members.
        if (crv !== undefined && typeof crv !== 'string') return undefined;
        return { path: 'crv', found: shownJson(crv), expected: curves.value.join(', ') };
      },
      { rules: [curves], echoes: ['alg-curve-mismatch', 'sig-wrong-key', 'jwks-no-sig'] },
    );
  },
});
