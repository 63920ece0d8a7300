import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { codeReused } from './code-reused.ts';

/** A case with a request before it. */
const after = (seconds: number, code?: string) => async () => {
  const claims = { iat: testNow - 5 - seconds, jti: 'earlier' };
  const earlier = await fapiCase({ assertion: { claims }, ...(code ? { parameters: { code } } : {}) });
  return fapiCase({ previous_request: earlier.request });
};
const wrong = { certainty: 'strong', path: 'parameters.code' } as const;

testCheck(codeReused, {
  accepts: { 'another code before': after(30, 'x1I9r_another_code_of_the_usual_length_here') },
  rejects: {
    'the same code half a minute before': [after(30), wrong],
    'the same request sent again': [
      async () => {
        const { request } = await fapiCase();
        return fapiCase({ request: request ?? '', previous_request: request });
      },
      wrong,
    ],
  },
  undecided: {
    'the same code a second before, which is a race': [after(1), 'not-applicable'],
    'a hidden code before': [after(30, '<redacted>'), 'cannot-tell'],
    'no request before': [fapiCase, 'cannot-tell'],
  },
});
