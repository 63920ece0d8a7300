import { isShownAsSent } from '../case/sent-token.ts';
import type { Subject } from '../case/subject.ts';
import type { Finding } from './outcome.ts';

const things: readonly (readonly [RegExp, string])[] = [
  [/^-----BEGIN /, 'a PEM block'],
  [/^HTTP\/\d|^\{[^{}]{0,400}"(?:error|access_token)"\s{0,9}:/, 'an answer'],
  [/^\{\s{0,80}"keys"|"kty"\s{0,9}:/, 'a key set'],
  [/^\{[^{}]{0,2000}"(?:alg|iss|sub|aud|htm|htu)"\s{0,9}:/, 'a decoded token'],
  [/^\S{0,40}?https?:\/\/\S{1,4000}$/, 'an address'],
  [/^(?:POST|GET|PUT) \S|\bcurl\s|\bgrant_type=/, 'a request'],
  [/^[A-Za-z]{1,30}(?: [A-Za-z,]{1,30}){1,40}[.!?]?$/, 'a text in words'],
];

/** A token written as JSON (RFC 7515 §7.2, RFC 7516 §7.2) is one, in another form. */
const isWrittenAsJson = /^\{[\s\S]{0,8000}"(?:ciphertext|signatures?)"\s{0,9}:/;

/** What is less sure of a text in the field of a token, and what it is called where it is another thing. */
export function sureOfField(
  subject: Subject,
  field: 'client_assertion' | 'dpop',
  text: string,
): Partial<Finding> | undefined {
  // Letters of a token alone came with no copying.
  if (isShownAsSent(subject, field) || !/[^\w.-]/.test(text.trim())) return undefined;
  const beginning = text.trim().slice(0, 8_000);
  const [, what] = things.find(([pattern]) => pattern.test(beginning)) ?? [];
  if (what === undefined || isWrittenAsJson.test(beginning)) return { certainty: 'strong' };
  const name = field === 'dpop' ? 'DPoP proof' : 'client assertion';
  return {
    certainty: 'hint',
    severity: 'warning',
    title: `What stands in the field of the ${name} is ${what}`,
    steps: [`Put the ${name} there as it was sent: three parts joined with dots, which begin with eyJ.`],
  };
}
