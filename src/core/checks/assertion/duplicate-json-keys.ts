import type { JsonPart } from '../../assertion/decoded-jwt.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, passed } from '../outcome.ts';

/** More of them than this say nothing new. */
const mostEvidence = 10;

function duplicatesIn(part: JsonPart | undefined, path: string): readonly Evidence[] {
  const seen = new Set<string>();
  return (part?.members ?? [])
    .filter(({ name }) => seen.has(name) || !seen.add(name))
    .slice(0, mostEvidence)
    .map(({ name, raw }) => ({
      source: 'client_assertion',
      path: `${path}.${name}`,
      span: part?.span,
      found: `${name} a second time: ${raw}`,
      expected: 'each name once',
    }));
}

export const duplicateJsonKeys = defineCheck({
  code: 'duplicate-json-keys',
  stage: 'assertion-format',
  severity: 'warning',
  title: 'A member stands twice in the JSON of the client assertion',
  why: 'Readers differ: most take the last one, strict ones refuse; RFC 7515 and RFC 7519 want names to be unique.',
  falsePositives: 'None: the text of the token itself is read, before a parser drops one of the two.',
  example: '{"iss":"a","iss":"b"} as claims',
  references: ['RFC 7515 §4', 'RFC 7519 §4', 'RFC 8259 §4'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Write each member once; look where claims are merged.'],
  },
  run({ assertion }) {
    const [first, ...rest] = [
      ...duplicatesIn(assertion.header, 'header'),
      ...duplicatesIn(assertion.payload, 'claims'),
    ];
    if (first === undefined) return passed;
    return found({ certainty: 'proof', evidence: [first, ...rest] });
  },
});
