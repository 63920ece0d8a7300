import { isUserinfoCall } from '../../request/purpose.ts';
import { headerValues } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

export const userinfoBearerVsDpop = defineCheck({
  code: 'userinfo-bearer-vs-dpop',
  stage: 'response',
  severity: 'error',
  title: 'The scheme of the Authorization header does not fit the kind of token',
  why: 'A token of type DPoP is used with the scheme DPoP and a proof; a Bearer token with Bearer.',
  falsePositives: 'None: the request and the profile decide.',
  example: 'Authorization: Bearer … to /fapi/userinfo',
  references: ['RFC 9449 §7.1', 'Singpass FAPI: userinfo'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'With token_type DPoP: send Authorization: DPoP with the access token, and a new proof for GET and this URL.',
      'In the proof, set ath to the base64url of the SHA-256 of the access token.',
      'With token_type Bearer: send Authorization: Bearer with the access token, and no proof.',
    ],
    recipe: 'dpop-proof',
  },
  // Who uses the token as Bearer makes no proof either.
  explainsAway: ['dpop-missing'],
  run({ request, profile }) {
    if (!isUserinfoCall(request)) return notApplicable('not a userinfo request');
    const [value] = headerValues(request.headers, 'authorization');
    if (value === undefined && !request.headersComplete)
      return notApplicable('the headers are not in the paste');
    // A variable, a mark for what was left out: no scheme begins so (RFC 9110 §11.1).
    if (/^[<$%{[*]/.test(value ?? '')) return notApplicable('the scheme is not in the paste');
    const scheme = value?.split(' ')[0] ?? 'missing';
    if (profile.dpop?.presence.value === 'optional')
      return notApplicable('the profile issues tokens of both kinds');
    const expected = profile.dpop === undefined ? 'Bearer' : 'DPoP';
    if (scheme.toLowerCase() === expected.toLowerCase()) return passed;
    return found({
      certainty: 'proof',
      evidence: [{ source: 'request', path: 'headers.authorization', found: scheme, expected }],
    });
  },
});
