import { parseJson } from '../../assertion/json-text.ts';
import { type Case, caseTexts } from '../../case/case.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, notApplicable } from '../outcome.ts';
import { keyMessageOutcome } from './key-message.ts';

export const localPemNewlines = defineCheck({
  code: 'local-pem-newlines',
  stage: 'network',
  severity: 'error',
  title: 'The private key has lost its line breaks on the way to the program',
  why: 'A PEM key has line breaks after its first and before its last line; an environment variable often holds them as the two characters \\n.',
  falsePositives:
    'The message has other causes too, so it alone is not proof; a pasted key without its line breaks is.',
  example: '"DECODER routines::unsupported" in the message of the library',
  references: ['Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Replace the two characters \\n by a line break when the variable is read.',
      'Or store the key base64-encoded as a whole, and decode it once.',
    ],
    recipe: 'key-from-environment',
  },
  run(subject) {
    const place = placesOf(subject.case).find(({ text }) => text !== undefined && isFlattened(text));
    if (place !== undefined) {
      return found({
        certainty: 'proof',
        evidence: [
          {
            source: place.source,
            path: place.path,
            found: 'no line break after the BEGIN line',
            expected: 'a line break',
          },
        ],
      });
    }
    return subject.response === undefined
      ? notApplicable('neither a key nor a message about one was pasted')
      : keyMessageOutcome(subject.response, 'local-pem-newlines');
  },
});

interface Place extends Pick<Evidence, 'source' | 'path'> {
  readonly text: string | undefined;
}

function placesOf(given: Case): readonly Place[] {
  return [
    ...caseTexts.map((source) => ({ source, path: 'PEM', text: given[source] })),
    ...Object.entries(given.parameters ?? {}).map(
      ([name, text]) => ({ source: 'request', path: `parameters.${name}`, text }) as const,
    ),
  ];
}

/** A private key on one line. In JSON, and where a quote stands before it, `\n` is how a line break is written. */
function isFlattened(text: string): boolean {
  const begin = /(["'`]?)-----BEGIN (?:[A-Z]+ ){0,8}PRIVATE KEY-----(\\[nr]|\(removed\)| )/.exec(text);
  if (begin === null) return false;
  const [, quote, gap = ''] = begin;
  return !(gap.startsWith('\\') && (quote !== '' || parseJson(text).ok));
}
