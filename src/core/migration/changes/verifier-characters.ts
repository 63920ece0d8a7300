import { parameterValue } from '../../request/wire-request.ts';
import { already, type ChangeView, cannotTell, defineChange, needed, type Verdict } from '../change.ts';

/** singpass.md §1.6: RFC 7636 allows `.` and `~`, the new profile does not list them; whether it refuses them is not known. */
export const verifierCharacters = defineChange({
  id: 'verifier-characters',
  title: 'Characters of the code_verifier',
  recipe: 'pkce-s256',
  look(view) {
    const { from, to } = view;
    const rule = to.pkce.verifierCharacters;
    if (rule.value === from.pkce.verifierCharacters.value) return undefined;
    const { minLength, maxLength } = to.parameters.code_verifier?.value ?? {};
    const length =
      minLength === undefined || maxLength === undefined ? '' : `${minLength} to ${maxLength} of `;
    return {
      before: describe(view) ?? `made of ${from.pkce.verifierCharacters.value}`,
      after: `${length}${rule.value}`,
      step: 'Make the code_verifier from 32 random bytes, base64url: that has no other characters.',
      rule,
      ...verdict(view),
    };
  },
});

function verifierIn({ subject: { request } }: ChangeView): string | undefined {
  return (request && parameterValue(request, 'code_verifier')) || undefined;
}

/** The old verifier is a secret: its length, and which characters are the matter. */
function describe(view: ChangeView): string | undefined {
  const verifier = verifierIn(view);
  if (verifier === undefined) return undefined;
  const listed = ['.', '~'].filter((character) => verifier.includes(character));
  return `${verifier.length} characters${listed.length === 0 ? '' : `, with ${listed.join(' and ')}`}`;
}

function verdict(view: ChangeView): Verdict {
  const verifier = verifierIn(view);
  if (verifier === undefined) return cannotTell('The request shows no code_verifier.');
  return new RegExp(`^[${view.to.pkce.verifierCharacters.value}]+$`).test(verifier)
    ? already('The code_verifier has no other characters; another one may.')
    : needed(
        'The code_verifier has a character that is not listed. Whether the server refuses it is not known.',
      );
}
