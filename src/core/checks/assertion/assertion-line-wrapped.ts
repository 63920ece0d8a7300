import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionLineWrapped = defineCheck({
  code: 'assertion-line-wrapped',
  stage: 'assertion-format',
  severity: 'error',
  title: 'White space stands inside the client assertion',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives:
    'Misleads where the token was sent whole and only the paste was wrapped, by a mail program or a terminal; without the request it is not called proven.',
  example: 'A token with a line break after every 64 characters',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: [
      'Make base64 without line breaks: openssl base64 -A, base64 -w0, Base64.NO_WRAP.',
      'Join the lines before sending.',
    ],
    recipe: 'base64url',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) =>
    shapeOutcome(subject, 'assertion-line-wrapped', subject.request === undefined ? 'strong' : 'proof'),
});
