import { member } from '../../assertion/json-text.ts';
import { already, cannotTell, defineChange, needed } from '../change.ts';

/** singpass.md §1.8, RFC 9449 §5, §7: the token is bound to the key, so it comes with a proof. */
export const userinfo = defineChange({
  id: 'userinfo',
  title: 'token_type, and the request for userinfo',
  recipe: 'dpop-proof',
  look({ from, to, old, next, subject: { response } }) {
    if (to.dpop === undefined || from.dpop !== undefined) return undefined;
    const type = member(response?.json, 'token_type');
    const known = typeof type === 'string' && /^(?:bearer|dpop)$/i.test(type) ? type : undefined;
    return {
      before: `${known ?? 'Bearer'}; GET ${old?.userinfoEndpoint ?? 'userinfo'} with Authorization: Bearer`,
      after: `DPoP; GET ${next.userinfoEndpoint} with Authorization: DPoP and a proof that has ath`,
      step: 'Accept token_type DPoP, and ask for userinfo with Authorization: DPoP and a fresh proof that holds ath.',
      rule: to.dpop.presence,
      ...(known === undefined
        ? cannotTell('Paste the answer of a login that worked.')
        : known.toLowerCase() === 'dpop'
          ? already('The pasted answer has token_type DPoP.')
          : needed('The pasted answer has token_type Bearer.')),
    };
  },
});
