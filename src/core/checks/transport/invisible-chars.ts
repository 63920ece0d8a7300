import type { JsonObject } from '../../assertion/decoded-jwt.ts';
import { member } from '../../assertion/json-text.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { invisibleName } from '../../clinic/invisible-characters.ts';
import type { WireRequest } from '../../request/wire-request.ts';
import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, type Evidence, found, type Outcome, passed } from '../outcome.ts';

export const invisibleChars = defineCheck({
  code: 'invisible-chars',
  stage: 'parameters',
  severity: 'error',
  title: 'A value holds a character that cannot be seen',
  why: 'The endpoint compares every character, those that no screen shows too.',
  falsePositives:
    'None in a request: these characters belong in no value. A value in a field of its own, or the last one of a paste, may have been copied with them; then it is not called proven.',
  example: 'A tab or a no-break space in client_id, iss or sub',
  references: ['Singpass support: configuration', 'Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Delete the value and type it again, or copy it through a plain text editor.',
      'Look at the same place for tabs in front of entries in the developer portal.',
    ],
  },
  run({ request, claims, header, keySet }) {
    if (request === undefined && claims === undefined) return cannotTell(['request']);
    const gaps = request === undefined ? [] : gapEvidence(request);
    const values = request === undefined ? passed : parameterOutcome(request);
    const inClaims = claims === undefined ? [] : idEvidence(claims, 'claims', ['iss', 'sub']);
    // Beside the key set it is compared with the kids there, which may have the character too.
    const inHeader =
      header === undefined || keySet !== undefined ? [] : idEvidence(header, 'header', ['kid']);
    const ids = [...inClaims, ...inHeader];
    if (values.kind === 'found') {
      const [first, ...rest] = values.finding.evidence;
      return found({
        ...values.finding,
        evidence: [first, ...rest, ...ids, ...gaps],
        explainsAway: [...(values.finding.explainsAway ?? []), ...(ids.length > 0 ? idEchoes : [])],
      });
    }
    const [first, ...rest] = ids;
    if (first === undefined) return gapOutcome(gaps);
    return found({
      certainty: inClaims.length > 0 ? 'proof' : 'strong',
      stage: inClaims.length > 0 ? 'claims' : 'header',
      evidence: [first, ...rest, ...gaps],
      explainsAway: idEchoes,
    });
  },
});

/** Between the words of a command; it may have come in only where the command was copied from. */
function gapEvidence({ notes }: WireRequest): readonly Evidence[] {
  return notes
    .filter(({ kind }) => kind === 'copied-blank')
    .slice(0, 3)
    .map(({ detail, span }) => ({ source: 'request', span, found: detail, note: whereHidden(detail) }));
}

function gapOutcome([first, ...rest]: readonly Evidence[]): Outcome {
  if (first === undefined) return passed;
  return found({
    certainty: 'strong',
    title: 'The command holds a character that cannot be seen between its words',
    steps: [
      'Compare with the terminal or the script that ran the command: a chat or a wiki may have put the character into the copy alone.',
      'Where it stands there too, the shell takes it for a letter: type the blanks and the line ends anew.',
    ],
    evidence: [first, ...rest],
  });
}

/** An id with a character too many is another id. */
const idEchoes: readonly FaultCode[] = [
  'iss-wrong',
  'sub-wrong',
  'client-id-mismatch',
  'client-id-unknown',
  'client-id-malformed',
];

function parameterOutcome(request: WireRequest): Outcome {
  return damageOutcome(request, 'invisible', {
    // What was encoded was sent; any other may have come in with the copy.
    certainty: ({ rawValue }) =>
      request.form !== 'parameters' && whereHidden(rawValue) === '' ? 'proof' : 'strong',
    repair: ({ value }) => withoutHidden(value),
    evidence: ({ value }) => ({ note: whereHidden(value) }),
  });
}

/** Ids as they stand in the assertion, where they were copied along with what no one sees. */
function idEvidence(
  part: JsonObject,
  where: 'claims' | 'header',
  names: readonly string[],
): readonly Evidence[] {
  return names.flatMap((name): readonly Evidence[] => {
    const id = member(part, name);
    if (typeof id !== 'string' || id.length > 2_000 || whereHidden(id) === '') return [];
    return [
      {
        source: 'client_assertion',
        path: `${where}.${name}`,
        found: id,
        expected: withoutHidden(id),
        note: whereHidden(id),
      },
    ];
  });
}

function withoutHidden(value: string): string {
  return [...value]
    .filter((character) => character === ' ' || invisibleName(character) === undefined)
    .join('');
}

/** The first few, by name and position. */
function whereHidden(value: string): string {
  const hidden: string[] = [];
  for (let at = 0; at < value.length && hidden.length < 3; at += 1) {
    const character = value.charAt(at);
    const name = character === ' ' ? undefined : invisibleName(character);
    if (name !== undefined) hidden.push(`${name} at character ${at + 1}`);
  }
  return hidden.join(', ');
}
