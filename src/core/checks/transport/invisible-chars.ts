import { invisibleName } from '../../clinic/invisible-characters.ts';
import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';

export const invisibleChars = defineCheck({
  code: 'invisible-chars',
  stage: 'parameters',
  severity: 'error',
  title: 'A value holds a character that cannot be seen',
  why: 'The endpoint compares every character, those that no screen shows too.',
  falsePositives: 'None: these characters belong in no value of a token request.',
  example: 'A tab or a no-break space in client_id',
  references: ['Singpass support: configuration', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Delete the value and type it again, or copy it through a plain text editor.',
      'Look at the same place for tabs in front of entries in the developer portal.',
    ],
  },
  run({ request }) {
    return damageOutcome(request, 'invisible', {
      repair: ({ value }) =>
        [...value]
          .filter((character) => character === ' ' || invisibleName(character) === undefined)
          .join(''),
      evidence: ({ value }) => ({ note: whereHidden(value) }),
    });
  },
});

/** The first few, by name and position. */
function whereHidden(value: string): string {
  const hidden: string[] = [];
  for (let at = 0; at < value.length && hidden.length < 3; at += 1) {
    const character = value[at] ?? '';
    const name = character === ' ' ? undefined : invisibleName(character);
    if (name !== undefined) hidden.push(`${name} at character ${at + 1}`);
  }
  return hidden.join(', ');
}
