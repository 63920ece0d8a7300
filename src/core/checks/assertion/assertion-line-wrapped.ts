import { defineCheck, type SubjectWith } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

/** Encoded, or within a value that a program shows: no terminal and no mail put it there. */
function isBreakSent({ request }: SubjectWith<'assertion'>): boolean {
  const sent = request?.parameters.find(({ name }) => name === 'client_assertion');
  return sent !== undefined && /%(?:0[9ad]|20)|\+/i.test(sent.rawValue);
}

export const assertionLineWrapped = defineCheck({
  code: 'assertion-line-wrapped',
  stage: 'assertion-format',
  severity: 'error',
  title: 'White space stands inside the client assertion',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives:
    'Misleads where the token was sent whole and only the paste was wrapped, by a mail program or a terminal; it is proven only where the request shows the line break encoded.',
  example: 'A token with a line break after every 64 characters',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: [
      'Make base64 without line breaks: `openssl base64 -A`, `base64 -w0`, `Base64.NO_WRAP`.',
      'Join the lines before sending.',
    ],
    recipe: 'base64url',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) =>
    shapeOutcome(subject, 'assertion-line-wrapped', isBreakSent(subject) ? 'proof' : 'strong'),
});
