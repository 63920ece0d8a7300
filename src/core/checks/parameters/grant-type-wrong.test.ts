import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { grantTypeWrong } from './grant-type-wrong.ts';

const ciba = 'urn:openid:params:grant-type:ciba';
const typed = (grant_type: string) => () => fapiCase({ parameters: { grant_type } });
const wrong = (found: string) =>
  ({ certainty: 'proof', path: 'parameters.grant_type', found, expected: 'authorization_code' }) as const;

const refused = '{"error":"unsupported_grant_type"}';
const anywhere = (request: string, response?: string) => ({ profile: 'rfc7523', request, response }) as const;

testCheck(grantTypeWrong, {
  accepts: {
    'the literal at any server, whatever it answers': anywhere(
      'grant_type=authorization_code&code=abc',
      refused,
    ),
    'the literal': fapiCase,
    'the literal on the old profile': legacyCase,
    'the grant of CIBA, which the old endpoint takes too': () =>
      legacyCase({ parameters: { grant_type: ciba } }),
  },
  rejects: {
    'the grant in a sentence, in its field': [
      { profile: 'singpass-fapi', parameters: { grant_type: 'The grant_type is authorization_code' } },
      { certainty: 'strong', expected: 'authorization_code' },
    ],
    'the British spelling': [typed('authorisation_code'), wrong('authorisation_code')],
    'another case': [typed('Authorization_Code'), wrong('Authorization_Code')],
    'the response type': [typed('code'), wrong('code')],
    'another grant': [typed('client_credentials'), wrong('client_credentials')],
    'the grant of CIBA under FAPI 2.0': [typed(ciba), wrong(ciba)],
    'another grant beside a code, where any is taken and this one was refused': [
      anywhere('grant_type=client_credentials&code=abc&code_verifier=x', refused),
      { ...wrong('client_credentials'), certainty: 'strong' },
    ],
    'another spelling beside a code, where any grant is taken': [
      anywhere('grant_type=authorisation_code&code=abc'),
      { ...wrong('authorisation_code'), certainty: 'strong' },
    ],
    'a list of parameters': [
      { profile: 'singpass-fapi', parameters: { grant_type: '__proto__' } },
      wrong('__proto__'),
    ],
  },
  undecided: {
    'another grant without a code, where any is taken': [
      anywhere('grant_type=client_credentials&scope=a', refused),
      'not-applicable',
    ],
    'another grant beside a code, where any is taken and no answer is there': [
      anywhere('grant_type=client_credentials&code=abc'),
      'not-applicable',
    ],
    'a grant that nobody knows, where any is taken': [
      anywhere('grant_type=device&code=abc', '{"error":"invalid_request"}'),
      'not-applicable',
    ],
    'a line break at the end, which is another fault': [typed('authorization_code\n'), 'not-applicable'],
    'no grant_type': [() => fapiCase({ parameters: { grant_type: undefined } }), 'not-applicable'],
    'a hidden value': [typed('<redacted>'), 'cannot-tell'],
    'no request': [{}, 'cannot-tell'],
  },
});
