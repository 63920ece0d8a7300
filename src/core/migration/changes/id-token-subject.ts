import { member } from '../../assertion/json-text.ts';
import { issuedIdToken } from '../../response/issued-tokens.ts';
import { already, cannotTell, defineChange, needed } from '../change.ts';

const words = { uuid: 'a UUID alone', pairs: 'pairs: u=<UUID>, with s=<identity number> for some' } as const;

/** singpass.md §1.8. The value itself may hold an identity number: only its form is told. */
export const idTokenSubject = defineChange({
  id: 'id-token-subject',
  title: 'sub of the id_token',
  look({ from, to, subject: { response } }) {
    const [was, is] = [from.idTokenSubject, to.idTokenSubject];
    if (is === undefined || was === undefined || was.value === is.value) return undefined;
    const sub = member(response && issuedIdToken(response)?.claims, 'sub');
    const form = typeof sub !== 'string' ? undefined : sub.includes('=') ? 'pairs' : 'uuid';
    return {
      before: words[form ?? was.value],
      after: words[is.value],
      step: 'Take sub as it is, find known accounts by its UUID, and read an identity number where the new profile puts it.',
      rule: is,
      ...(form === undefined
        ? cannotTell('Paste the answer of a login that worked; of an encrypted id_token sub cannot be read.')
        : form === is.value
          ? already('sub of the pasted id_token has the new form.')
          : needed('sub of the pasted id_token has the old form.')),
    };
  },
});
