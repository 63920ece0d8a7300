import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { doubleRedemptionRace } from './double-redemption-race.ts';

const after = (seconds: number, code?: string) => async () => {
  const claims = { iat: testNow - 5 - seconds, jti: 'earlier' };
  const earlier = await fapiCase({ assertion: { claims }, ...(code ? { parameters: { code } } : {}) });
  return fapiCase({ previous_request: earlier.request });
};
const wrong = { certainty: 'strong', path: 'parameters.code' } as const;

testCheck(doubleRedemptionRace, {
  accepts: {
    'a retry with the nonce that the server asked for': async () => {
      const earlier = await fapiCase({ assertion: { claims: { jti: 'earlier' } } });
      return fapiCase({ proof: { claims: { nonce: 'abc' } }, previous_request: earlier.request });
    },
    'another code at the same time': after(0, 'x1I9r_another_code'),
    'the same code three seconds before': after(3),
  },
  rejects: {
    'the same code at the same time': [after(0), wrong],
    'the same code two seconds before': [after(2), wrong],
    'the same code two seconds after': [after(-2), wrong],
  },
  undecided: { 'no request before': [fapiCase, 'cannot-tell'] },
});
