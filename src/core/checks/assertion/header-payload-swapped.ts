import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const headerPayloadSwapped = defineCheck({
  code: 'header-payload-swapped',
  stage: 'assertion-format',
  severity: 'error',
  title: 'Claims stand in the header of the client assertion, or header members in the claims',
  why: 'A server looks for alg and kid in the header, for iss, sub, aud and the times in the claims, and for none of them in the other place.',
  falsePositives: 'None: what is missing in one part stands in the other.',
  example: 'A header with iss and a payload with alg',
  references: ['RFC 7515 §4', 'RFC 7519 §4'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Header: alg, typ, kid. Claims: iss, sub, aud, exp, iat, jti.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'header-payload-swapped', 'proof'),
});
