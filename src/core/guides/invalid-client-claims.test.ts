import { legacyCase } from '../../testing/cases.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { invalidClientClaimsGuide } from './invalid-client-claims.ts';

const response = errorAnswer(401, 'invalid_client', 'The client_assertion has missing or invalid claims.');
const claims = (changes: Readonly<Record<string, unknown>>) => () =>
  legacyCase({ assertion: { claims: changes }, response });

testGuide(invalidClientClaimsGuide, {
  byHand: {
    'a parameter sent twice': [{ names: 'yes' }, 'c-names'],
    'a placeholder in a claim': [{ values: 'yes' }, 'c-values'],
    'a variable of the shell in its place': [{ shell: 'yes' }, 'c-shell'],
    'the token expired': [{ expired: 'yes' }, 'c-expired'],
    'the clock is off': [{ clock: 'yes' }, 'c-clock'],
    'the structure is wrong': [{ structure: 'yes' }, 'c-structure'],
    'aud is wrong': [{ aud: 'yes' }, 'c-aud'],
    'iss or sub is wrong': [{ issub: 'yes' }, 'c-issub'],
    'a claim is missing': [{ absent: 'yes' }, 'c-absent'],
    'the lifetime is too long': [{ lifetime: 'yes' }, 'c-lifetime'],
    'the assertion was sent before': [{ jti: 'yes' }, 'c-jti'],
    'what is not known is passed over': [{ expired: 'unknown', clock: 'unknown', env: 'yes' }, 'c-env'],
    'nothing of all this': [{}, 'end'],
  },
  byEvidence: {
    'expired three minutes ago': [
      claims({ iat: testNow - 280, exp: testNow - 170 }),
      'exp-past',
      'c-expired',
    ],
    'made in the future': [claims({ iat: testNow + 200, exp: testNow + 300 }), 'iat-future', 'c-clock'],
    'made eight hours ahead': [
      claims({ iat: testNow + 28_800, exp: testNow + 28_900 }),
      'iat-tz-ahead',
      'c-clock',
    ],
    'exp in milliseconds': [claims({ exp: (testNow + 60) * 1000 }), 'exp-ms', 'c-types'],
    'exp an hour ahead': [claims({ exp: testNow + 3600 }), 'exp-too-far', 'c-lifetime'],
    'no exp': [claims({ exp: undefined }), 'exp-missing', 'c-absent'],
    'iss a site': [claims({ iss: 'https://rp.example.sg' }), 'iss-wrong', 'c-issub'],
    'sub a person': [claims({ sub: 'user@example.sg' }), 'sub-wrong', 'c-issub'],
    'aud with a slash': [claims({ aud: 'https://stg-id.singpass.gov.sg/' }), 'aud-trailing-slash', 'c-aud'],
    'aud of production': [claims({ aud: 'https://id.singpass.gov.sg' }), 'aud-wrong-env', 'c-aud'],
    'another code in the assertion': [claims({ code: 'another' }), 'code-claim-mismatch', 'c-codeclaim'],
  },
});
