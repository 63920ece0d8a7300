import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { iatMissing } from './iat-missing.ts';

testCheck(iatMissing, {
  accepts: {
    'a healthy assertion': fapiCase,
    'an iat of another type': () => fapiCase({ assertion: { claims: { iat: 'now' } } }),
  },
  rejects: {
    'none where it is left open and the answer misses it': [
      () =>
        fapiCase({
          profile: 'rfc7523',
          assertion: { claims: { iat: undefined } },
          response:
            '{"error":"invalid_client","error_description":"Client authentication with signed JWT failed: Token expiration is too far in the future and iat claim not present in token"}',
        }),
      { certainty: 'strong', path: 'claims.iat' },
    ],
    'no iat': [
      () => fapiCase({ assertion: { claims: { iat: undefined } } }),
      { certainty: 'strong', path: 'claims.iat' },
    ],
  },
  undecided: {
    'no iat, where it is left open': [
      () => fapiCase({ profile: 'rfc7523', assertion: { claims: { iat: undefined } } }),
      'not-applicable',
    ],
    'no assertion': [{}, 'cannot-tell'],
  },
});
