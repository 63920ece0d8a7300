import { parameterValue } from '../../request/wire-request.ts';
import { already, cannotTell, defineChange, needed } from '../change.ts';

/** singpass.md §1.6: PKCE was optional when many old apps were written. */
export const verifierSent = defineChange({
  id: 'verifier-sent',
  title: 'PKCE in every login',
  recipe: 'pkce-s256',
  look({ from, to, subject: { request } }) {
    const rule = to.pkce.presence;
    if (rule.value !== 'required') return undefined;
    const sent = (request && parameterValue(request, 'code_verifier')) || undefined;
    const wasOptional = from.pkce.presence.value === 'optional' || from.pkce.presence.note !== undefined;
    return {
      before:
        request === undefined
          ? `code_verifier ${wasOptional ? 'optional in older code' : 'required'}`
          : `code_verifier ${sent === undefined ? 'not sent' : 'sent'}`,
      after: `code_challenge with ${to.pkce.methods.value.join(', ')} in the pushed request, code_verifier in the token request`,
      step: 'Make a new code_verifier for each login, send its challenge in the pushed request and the verifier in the token request.',
      rule,
      ...(request === undefined
        ? cannotTell('Paste the token request.')
        : sent === undefined
          ? needed('The request has no code_verifier.')
          : already('The request has a code_verifier.')),
    };
  },
});
