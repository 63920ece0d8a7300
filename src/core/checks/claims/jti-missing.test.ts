import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jtiMissing } from './jti-missing.ts';

testCheck(jtiMissing, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a jti of another type': () => fapiCase({ assertion: { claims: { jti: 7 } } }),
  },
  rejects: {
    'none where it is left open and the answer asks for it': [
      () =>
        fapiCase({
          profile: 'rfc7523',
          assertion: { claims: { jti: undefined } },
          response:
            '{"error":"invalid_client","error_description":"Client authentication with signed JWT failed: Token jti claim is required"}',
        }),
      { certainty: 'strong', severity: 'error', path: 'claims.jti' },
    ],
    'no jti under FAPI 2.0': [
      () => fapiCase({ assertion: { claims: { jti: undefined } } }),
      { certainty: 'strong', severity: 'error', path: 'claims.jti' },
    ],
    'no jti under the old profile': [
      () => legacyCase({ assertion: { claims: { jti: undefined } } }),
      { certainty: 'hint', severity: 'warning' },
    ],
  },
  undecided: {
    'none where it is left open': [
      () => fapiCase({ profile: 'rfc7523', assertion: { claims: { jti: undefined } } }),
      'not-applicable',
    ],
    'no assertion': [{}, 'cannot-tell'],
  },
});
