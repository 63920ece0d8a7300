import { defineCheck } from '../define-check.ts';
import { untilFetched } from '../key-set/until-fetched.ts';
import { algorithmOutcome } from './algorithm-outcome.ts';

export const algUnsupportedCurve = defineCheck({
  code: 'alg-unsupported-curve',
  stage: 'header',
  severity: 'error',
  title: 'The client assertion is signed with an algorithm that the profile does not take',
  why: 'The server accepts the algorithms of its profile only, and checks that before it looks at the signature.',
  falsePositives: 'None where the profile is the right one.',
  example: 'alg ES256K',
  references: ['RFC 7515 §4.1.1', 'Singpass: client assertion'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: [
      'Sign with ES256 and a key on P-256 of your key set, its kid in the header.',
      'Where the set has none, make a key pair: `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem`',
      'Publish its public half with use sig, a kid, and alg ES256.',
      untilFetched,
    ],
    recipe: 'sign',
  },
  explainsAway: [
    'sig-wrong-key',
    'sig-truncated',
    'sig-multi-instance-keys',
    'alg-curve-mismatch',
    'alg-jwk-alg-mismatch',
  ],
  run: (subject) => algorithmOutcome(subject, 'alg-unsupported-curve'),
});
