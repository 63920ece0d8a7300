import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { signCompact } from '../../../testing/tokens.ts';
import { numbersTooBig } from './numbers-too-big.ts';

const exponentCase = async () => {
  const payload = '{"iss":"a","sub":"a","exp":1.7951553e9}';
  const token = await signCompact({ alg: 'ES256', typ: 'JWT', kid: 'sig-1' }, payload, await signingKey());
  return fapiCase({ parameters: { client_assertion: token } });
};

testCheck(numbersTooBig, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a number that no whole-number type can hold, which is another fault': () =>
      fapiCase({ assertion: { claims: { exp: 1e30 } } }),
  },
  rejects: {
    'an exponent': [exponentCase, { certainty: 'hint', severity: 'warning', found: '1.7951553e9' }],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
