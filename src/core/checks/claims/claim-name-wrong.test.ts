import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { testClientId } from '../../../testing/tokens.ts';
import { claimNameWrong } from './claim-name-wrong.ts';

testCheck(claimNameWrong, {
  accepts: {
    'a healthy assertion': fapiCase,
    'another claim of a near name': () =>
      fapiCase({ assertion: { claims: { jti: undefined, uti: 'mGoP3zDkR0aXl1Yb' } } }),
    'a near name with a value of another kind': () =>
      fapiCase({ assertion: { claims: { exp: undefined, expp: 'soon' } } }),
    'both names': () => fapiCase({ assertion: { claims: { issuedAt: testNow } } }),
  },
  rejects: {
    'a letter too many': [
      () => fapiCase({ assertion: { claims: { exp: undefined, expp: testNow + 60 } } }),
      { certainty: 'proof', found: 'expp', expected: 'exp' },
    ],
    'letters swapped': [
      () => fapiCase({ assertion: { claims: { jti: undefined, jit: 'b7a0b6f0-5e1c-4d7e' } } }),
      { certainty: 'proof', found: 'jit', expected: 'jti' },
    ],
    'a name of .NET': [
      () =>
        fapiCase({
          assertion: {
            claims: {
              sub: undefined,
              'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier': testClientId,
            },
          },
        }),
      { certainty: 'proof', expected: 'sub' },
    ],
    Iss: [
      () => fapiCase({ assertion: { claims: { iss: undefined, Iss: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F' } } }),
      { certainty: 'proof', found: 'Iss', expected: 'iss' },
    ],
    audience: [
      () =>
        fapiCase({
          assertion: { claims: { aud: undefined, audience: 'https://stg-id.singpass.gov.sg/fapi' } },
        }),
      { certainty: 'proof', expected: 'aud' },
    ],
    issuedAt: [
      () => fapiCase({ assertion: { claims: { iat: undefined, issuedAt: 1 } } }),
      { certainty: 'proof', expected: 'iat' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
