import { typographic } from '../../request/typographic.ts';
import type { WireRequest } from '../../request/wire-request.ts';
import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, passed } from '../outcome.ts';
import { commandEchoes } from './body-echoes.ts';
import { nameEvidence } from './damaged-names.ts';

export const smartPunctuation = defineCheck({
  code: 'smart-punctuation',
  stage: 'parameters',
  severity: 'error',
  title: 'A word processor changed the punctuation',
  why: 'Typographic quotes and dashes are other characters: a shell does not take them for quotes, and two hyphens that became a dash are lost.',
  falsePositives:
    'Misleads where the chat, the mail or the document through which the request was pasted has changed it; it is proven only in a value that is encoded.',
  example: 'A curly quotation mark or a dash in a value, or –data for --data',
  references: ['Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Copy from a plain text editor or a terminal, not from a document, a chat or a mail.',
      'Type the quotes and hyphens again.',
    ],
  },
  run({ request }) {
    const [word, ...words] = wordEvidence(request);
    if (word !== undefined) {
      return found({
        certainty: 'strong',
        stage: 'transport',
        title: 'A word processor changed the quotes or hyphens of the command',
        evidence: [word, ...words],
        explainsAway: commandEchoes,
      });
    }
    const names = nameEvidence(request, 'curly');
    const values = damageOutcome(request, 'smart-punctuation', {
      // What was encoded was sent; any other sign may have come in with the copy.
      certainty: ({ rawValue }) =>
        request.form !== 'parameters' && !typographic.test(rawValue) ? 'proof' : 'strong',
      evidence: ({ value }) => ({
        note: `it holds ${[...new Set([...value].filter((character) => typographic.test(character)))].join(' ')}`,
      }),
    });
    if (values.kind === 'found') {
      const [first, ...rest] = values.finding.evidence;
      return found({ ...values.finding, evidence: [first, ...rest, ...names] });
    }
    const [first, ...rest] = names;
    return first === undefined
      ? passed
      : found({ certainty: 'strong', evidence: [first, ...rest], explainsAway: commandEchoes });
  },
});

/** Words of the command that are read as letters where quotes or an option were meant. */
function wordEvidence({ notes }: WireRequest): readonly Evidence[] {
  return notes
    .filter(({ kind }) => kind === 'typographic-word')
    .map(({ detail, span }) => ({
      source: 'request',
      span,
      found: detail,
      note: 'neither quotes nor a hyphen to the shell and curl',
    }));
}
