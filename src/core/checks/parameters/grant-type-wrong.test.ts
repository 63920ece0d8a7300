import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { grantTypeWrong } from './grant-type-wrong.ts';

const ciba = 'urn:openid:params:grant-type:ciba';
const typed = (grant_type: string) => () => fapiCase({ parameters: { grant_type } });
const wrong = (found: string) =>
  ({ certainty: 'proof', path: 'parameters.grant_type', found, expected: 'authorization_code' }) as const;

testCheck(grantTypeWrong, {
  accepts: {
    'the literal': fapiCase,
    'the literal on the old profile': legacyCase,
    'the grant of CIBA, which the old endpoint takes too': () =>
      legacyCase({ parameters: { grant_type: ciba } }),
  },
  rejects: {
    'the British spelling': [typed('authorisation_code'), wrong('authorisation_code')],
    'another case': [typed('Authorization_Code'), wrong('Authorization_Code')],
    'the response type': [typed('code'), wrong('code')],
    'another grant': [typed('client_credentials'), wrong('client_credentials')],
    'the grant of CIBA under FAPI 2.0': [typed(ciba), wrong(ciba)],
    'a list of parameters': [
      { profile: 'singpass-fapi', parameters: { grant_type: '__proto__' } },
      wrong('__proto__'),
    ],
  },
  undecided: {
    'a line break at the end, which is another fault': [typed('authorization_code\n'), 'not-applicable'],
    'no grant_type': [() => fapiCase({ parameters: { grant_type: undefined } }), 'not-applicable'],
    'a hidden value': [typed('<redacted>'), 'cannot-tell'],
    'no request': [{}, 'cannot-tell'],
  },
});
