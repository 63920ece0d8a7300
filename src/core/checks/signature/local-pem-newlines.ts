import { type Case, caseTexts } from '../../case/case.ts';
import { flattenedPemIn } from '../../key-set/flattened-pem.ts';
import { defineCheck } from '../define-check.ts';
import { type Certainty, type Evidence, found, notApplicable, type Outcome } from '../outcome.ts';
import { keyMessageOutcome } from './key-message.ts';

export const localPemNewlines = defineCheck({
  code: 'local-pem-newlines',
  stage: 'network',
  severity: 'error',
  title: 'The private key has lost its line breaks on the way to the program',
  why: 'A PEM key has line breaks after its first and before its last line; an environment variable often holds them as the two characters \\n.',
  falsePositives:
    'The message has other causes too, so it alone is not proof; a pasted key without its line breaks is. In a file of variables the two characters may be right.',
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
    const places = placesOf(subject.case);
    const told =
      subject.response === undefined
        ? notApplicable('neither a key nor a message about one was pasted')
        : keyMessageOutcome(subject.response, 'local-pem-newlines');
    return lostAt(places, 'proof') ?? (told.kind === 'found' ? told : (lostAt(places, 'hint') ?? told));
  },
});

function lostAt(places: readonly Place[], certainty: Certainty): Outcome | undefined {
  const place = places.find(({ text }) => text !== undefined && flattenedPemIn(text) === certainty);
  if (place === undefined) return undefined;
  return found({
    certainty,
    evidence: [
      {
        source: place.source,
        path: place.path,
        found: 'no line break after the BEGIN line',
        expected: 'a line break',
        note:
          certainty === 'hint'
            ? 'in a file of variables: some programs that load it make a line break of \\n, others do not'
            : undefined,
      },
    ],
  });
}

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
