import { decodeJwt, objectOf } from '../../assertion/decode.ts';
import { member } from '../../assertion/json-text.ts';
import { isUserinfoCall } from '../../request/purpose.ts';
import { headerValues } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';

export const accessTokenExpired = defineCheck({
  code: 'access-token-expired',
  stage: 'response',
  severity: 'error',
  title: 'The access token had expired when userinfo was called',
  why: 'An access token is good for a time only, and there is no refresh token to get another with.',
  falsePositives:
    'None: it decides only where the moment of the request is known, because a paste is older than its request.',
  example: 'The exp of the access token equal to the time of the request',
  references: ['RFC 6750 §3.1', 'Singpass FAPI: userinfo'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Call userinfo right after the token request.',
      'Begin a new login: there are no refresh tokens.',
    ],
  },
  run({ request, now }) {
    if (!isUserinfoCall(request)) return notApplicable('not a userinfo request');
    const [value = ''] = headerValues(request.headers, 'authorization');
    const token = decodeJwt(value.replace(/^\s*(?:DPoP|Bearer)\s+/i, ''));
    const exp = member(objectOf(token.payload), 'exp');
    if (typeof exp !== 'number') return notApplicable('the access token does not tell when it expires');
    if (now.source === 'clock')
      return cannotTell(['response'], 'the Date header of the answer tells when the request was made');
    if (exp > now.seconds) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        {
          source: 'request',
          path: 'headers.authorization',
          found: `exp ${exp}`,
          expected: `later than ${now.seconds}`,
          note: `${now.seconds - exp} seconds too late`,
        },
      ],
    });
  },
});
