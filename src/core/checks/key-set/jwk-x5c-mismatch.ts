import type { JsonObject } from '../../assertion/decoded-jwt.ts';
import { member } from '../../assertion/json-text.ts';
import type { Verification } from '../../signature/verification.ts';
import { defineCheck } from '../define-check.ts';
import { notApplicable } from '../outcome.ts';
import { type KeyFault, keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

/** What is wrong with how x5c is written (RFC 7517 §4.7: an array of standard base64 DER, the key's own certificate first). */
function writingFault(jwk: JsonObject): KeyFault | undefined {
  const x5c = member(jwk, 'x5c');
  if (x5c === undefined) return undefined;
  const fault = (found: string): KeyFault => ({ path: 'x5c', found, expected: 'an array of base64 texts' });
  if (!Array.isArray(x5c)) return fault(typeof x5c === 'string' ? 'a text, not an array' : 'no array');
  if (x5c.length === 0) return fault('an empty array');
  for (const text of x5c.slice(0, 10)) {
    if (typeof text !== 'string') return fault('an element that is no text');
    if (text.includes('-----BEGIN')) return fault('PEM lines around a certificate');
    if (/[-_]/.test(text)) return fault('base64url');
    if (/[^A-Za-z0-9+/=]/.test(text)) return fault('white space or other characters in a certificate');
  }
  return undefined;
}

function keyFault(path: string, { thumbprints, certificateThumbprints }: Verification): KeyFault | undefined {
  const [own, certified] = [thumbprints[path], certificateThumbprints?.[path]];
  if (own === undefined || certified === undefined || own === certified) return undefined;
  return {
    path: 'x5c',
    found: `a certificate of the key with thumbprint ${certified}`,
    expected: `a certificate of the key with thumbprint ${own}`,
  };
}

export const jwkX5cMismatch = defineCheck({
  code: 'jwk-x5c-mismatch',
  stage: 'key-set',
  severity: 'warning',
  title: 'x5c of a key does not hold the certificate of that key',
  why: 'A reader that looks at x5c refuses a key whose certificate is another one or cannot be read.',
  falsePositives: 'Most servers ignore x5c.',
  example: 'x5c with the certificate of another key',
  references: ['RFC 7517 §4.7'],
  needs: ['keySet', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Leave x5c out, or make it anew from the certificate of this key.', untilFetched],
  },
  run(subject) {
    if (subject.keySet.keys.every(({ jwk }) => member(jwk, 'x5c') === undefined))
      return notApplicable('no key has x5c');
    return keysOutcome(subject, ({ path, jwk }) => writingFault(jwk) ?? keyFault(path, subject.verification));
  },
});
