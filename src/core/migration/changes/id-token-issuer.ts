import { member } from '../../assertion/json-text.ts';
import { issuedIdToken } from '../../response/issued-tokens.ts';
import { already, cannotTell, defineChange, needed } from '../change.ts';

/** singpass.md §1.2; OpenID Connect Core §3.1.3.7: iss of the id_token is the issuer of discovery, which is another one now. */
export const idTokenIssuer = defineChange({
  id: 'id-token-issuer',
  title: 'The issuer, for discovery and for the id_token',
  look({ old, next, subject: { response }, show }) {
    if (old === undefined || old.issuer === next.issuer) return undefined;
    const found = member(response && issuedIdToken(response)?.claims, 'iss');
    return {
      before: typeof found === 'string' ? show(found) : old.issuer,
      after: next.issuer,
      step: `Read the discovery document of ${next.issuer}, and expect it as iss of the id_token.`,
      ...(typeof found !== 'string'
        ? cannotTell('Which issuer the app expects is not in a request.')
        : found === next.issuer
          ? already('The pasted id_token is of the new issuer.')
          : needed('The pasted id_token is of another issuer.')),
    };
  },
});
