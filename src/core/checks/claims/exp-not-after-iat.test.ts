import { fapiCase } from '../../../testing/cases.ts';
import { anyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { expNotAfterIat } from './exp-not-after-iat.ts';

testCheck(expNotAfterIat, {
  accepts: {
    'a healthy assertion': fapiCase,
    'an iat that lies in the future, which is another fault': () =>
      fapiCase({ assertion: { claims: { iat: testNow + 28_800 } } }),
    'five seconds of life': () => fapiCase({ assertion: { claims: { iat: testNow, exp: testNow + 5 } } }),
  },
  rejects: {
    'equal, where the profile sets no limit': [
      () => anyCase({ claims: { iat: testNow, exp: testNow } }),
      { certainty: 'strong', found: 'the same moment as iat', expected: '1 or more seconds after iat' },
    ],
    'two seconds of life, where the profile sets no limit': [
      () => anyCase({ claims: { iat: testNow, exp: testNow + 2 } }),
      { certainty: 'strong', expected: '60 or more seconds after iat' },
    ],
    'a length of time': [
      () => fapiCase({ assertion: { claims: { exp: 120 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'exp alone eight hours behind': [
      () => fapiCase({ assertion: { claims: { exp: testNow - 28_700 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    equal: [
      () => fapiCase({ assertion: { claims: { iat: testNow, exp: testNow } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    'two minutes added as two seconds': [
      () => fapiCase({ assertion: { claims: { iat: testNow, exp: testNow + 2 } } }),
      { certainty: 'strong', path: 'claims.exp', found: '2 seconds after iat' },
    ],
    'before iat, within what the server allows for clocks': [
      () => fapiCase({ assertion: { claims: { iat: testNow, exp: testNow - 60 } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    'before iat by more than that': [
      () => fapiCase({ assertion: { claims: { iat: testNow, exp: testNow - 61 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
