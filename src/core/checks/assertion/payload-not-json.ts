import { defineCheck } from '../define-check.ts';
import { found } from '../outcome.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const payloadNotJson = defineCheck({
  code: 'payload-not-json',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The payload of the client assertion is not a JSON object',
  why: 'The payload of a JWT is one JSON object, the claims; a server refuses anything else.',
  falsePositives:
    'None: the decoded payload is there to be read, and is no JSON object. Where it is one that is never closed, copying may have lost its end, unless the signature fits it as it is.',
  example: '{"iss": None}, the text of a Python dictionary',
  references: ['RFC 7519 §7.2'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Build the claims as an object and let a JSON library write it.'],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run(subject) {
    const outcome = shapeOutcome(subject, 'payload-not-json', 'proof');
    const isSigned = subject.verification?.assertion?.state === 'verified';
    return outcome.kind === 'found' && isSigned ? found({ ...outcome.finding, certainty: 'proof' }) : outcome;
  },
});
