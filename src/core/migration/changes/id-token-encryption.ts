import { issuedIdToken } from '../../response/issued-tokens.ts';
import { already, cannotTell, defineChange, needed } from '../change.ts';

/** singpass.md §1.8: with an encryption key for every app, every id_token is encrypted. */
export const idTokenEncryption = defineChange({
  id: 'id-token-encryption',
  title: 'The id_token is always encrypted',
  recipe: 'decrypt-id-token',
  look({ from, to, subject: { response } }) {
    const rule = to.keySet.encryptionKey;
    if (rule.value !== 'required' || from.keySet.encryptionKey.value === 'required') return undefined;
    const shape = response && issuedIdToken(response)?.token.shape;
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
        ? cannotTell('Paste the answer of a login that worked.')
        : shape === 'jwe'
          ? already('The pasted answer has an encrypted id_token.')
          : needed('The pasted answer has an id_token that is only signed.')),
    };
  },
});
