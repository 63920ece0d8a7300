import { fapiCase } from '../../../testing/cases.ts';
import { mockpassLegacyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { testClientId } from '../../../testing/tokens.ts';
import { claimNameWrong } from './claim-name-wrong.ts';

testCheck(claimNameWrong, {
  accepts: {
    'a near name of aud without an address': () =>
      fapiCase({ assertion: { claims: { aud: undefined, audd: 'x' } } }),
    'a near name of jti with a short value': () =>
      fapiCase({ assertion: { claims: { jti: undefined, jtii: '1234567' } } }),
    'a near name of sub with another value': () =>
      fapiCase({ assertion: { claims: { sub: undefined, subb: 'x' } } }),
    'a near name of sub that is no text': () =>
      fapiCase({ assertion: { claims: { sub: undefined, subb: 7 } } }),
    'a near name of exp with a small number': () =>
      fapiCase({ assertion: { claims: { exp: undefined, expp: 60 } } }),
    'a healthy assertion': fapiCase,
    'another claim of a near name': () =>
      fapiCase({ assertion: { claims: { jti: undefined, uti: 'mGoP3zDkR0aXl1Yb' } } }),
    'a near name with a value of another kind': () =>
      fapiCase({ assertion: { claims: { exp: undefined, expp: 'soon' } } }),
    'both names': () => fapiCase({ assertion: { claims: { issuedAt: testNow } } }),
  },
  rejects: {
    'audd, with an address': [
      () =>
        fapiCase({ assertion: { claims: { aud: undefined, audd: 'https://stg-id.singpass.gov.sg/fapi' } } }),
      { certainty: 'proof', found: 'audd', expected: 'aud' },
    ],
    'expiresIn, as the option of a library is called': [
      () => fapiCase({ assertion: { claims: { exp: undefined, expiresIn: '2m' } } }),
      { certainty: 'proof', found: 'expiresIn', expected: 'exp' },
    ],
    'a claim that the mock does not ask for, and its service does': [
      () => mockpassLegacyCase({ assertion: { claims: { exp: undefined, expires: testNow + 60 } } }),
      { certainty: 'proof', severity: 'warning', found: 'expires', expected: 'exp' },
    ],
    'subb, with the id that iss holds': [
      () => fapiCase({ assertion: { claims: { iss: 'other', sub: undefined, subb: 'other' } } }),
      { certainty: 'proof', found: 'subb', expected: 'sub' },
    ],
    'isss, with the id that sub holds': [
      () => fapiCase({ assertion: { claims: { sub: 'other', iss: undefined, isss: 'other' } } }),
      { certainty: 'proof', found: 'isss', expected: 'iss' },
    ],
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
