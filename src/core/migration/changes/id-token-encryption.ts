import { bodyToken, issuedIdToken } from '../../response/issued-tokens.ts';
import { already, cannotTell, defineChange, needed } from '../change.ts';

/** singpass.md §1.8: with an encryption key for every app, every id_token is encrypted. */
export const idTokenEncryption = defineChange({
  id: 'id-token-encryption',
  title: 'The id_token is always encrypted',
  recipe: 'decrypt-id-token',
  look({ from, to, subject: { response } }) {
    const rule = to.keySet.encryptionKey;
    if (rule.value !== 'required' || from.keySet.encryptionKey.value === 'required') return undefined;
    const issued = response && issuedIdToken(response);
    // One that stands alone was mostly decrypted before it was pasted.
    const isAlone = response !== undefined && bodyToken(response) !== undefined;
    const shape = isAlone ? undefined : issued?.token.shape;
    return {
      before:
        shape === undefined
          ? 'signed, or signed and encrypted'
          : shape === 'jwe'
            ? 'encrypted'
            : 'signed only',
      after: 'encrypted (JWE, five parts), the signed token inside',
      step: 'Decrypt the id_token with the private encryption key, then verify the signature of what is inside.',
      rule,
      ...(shape === undefined
        ? cannotTell(
            issued === undefined
              ? 'Paste the answer of a login that worked.'
              : 'The pasted id_token stands alone: it may have been decrypted before.',
          )
        : shape === 'jwe'
          ? already('The pasted answer has an encrypted id_token.')
          : needed('The pasted answer has an id_token that is only signed.')),
    };
  },
});
