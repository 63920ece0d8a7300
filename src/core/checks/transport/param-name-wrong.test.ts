import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { paramNameWrong } from './param-name-wrong.ts';

const otherGrant = { code: undefined, redirect_uri: undefined, code_verifier: undefined };
const jwtGrant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'eyJ.e30.AAAA' };

testCheck(paramNameWrong, {
  accepts: {
    'a healthy request': fapiCase,
    'an alias beside the right name': () => fapiCase({ parameters: { grantType: 'authorization_code' } }),
    'a name like that of a parameter of another grant': () =>
      fapiCase({
        profile: 'rfc7523',
        parameters: { ...otherGrant, grant_type: 'client_credentials', mode: 'x' },
      }),
    'the assertion of an assertion grant': () =>
      fapiCase({
        profile: 'rfc7523',
        parameters: { ...otherGrant, ...jwtGrant, client_assertion: undefined },
      }),
    'an unknown parameter': () => fapiCase({ parameters: { state: 'x' } }),
  },
  rejects: {
    'a name that is encoded twice': [
      {
        request:
          'POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\ngrant%255Ftype=authorization_code&code=x',
      },
      { certainty: 'strong', severity: 'error', found: 'grant%5Ftype' },
    ],
    'camel case': [
      () => fapiCase({ parameters: { grant_type: undefined, grantType: 'authorization_code' } }),
      {
        certainty: 'proof',
        severity: 'error',
        path: 'parameters.grantType',
        found: 'grantType',
        expected: 'grant_type',
      },
    ],
    'a blank behind the name, in a list of parameters': [
      {
        profile: 'singpass-fapi',
        parameters: { 'client_assertion ': 'x', grant_type: 'authorization_code' },
      },
      { certainty: 'proof', found: '"client_assertion "', expected: 'client_assertion' },
    ],
    'another word': [
      () =>
        fapiCase({ parameters: { redirect_uri: undefined, redirect_url: 'https://rp.example.sg/callback' } }),
      { certainty: 'proof', expected: 'redirect_uri' },
    ],
    'a slip': [
      () => fapiCase({ parameters: { client_assertion: undefined, client_asertion: 'x' } }),
      { certainty: 'proof', expected: 'client_assertion' },
    ],
    capitals: [
      () => fapiCase({ parameters: { code: undefined, CODE: 'x' } }),
      { certainty: 'proof', expected: 'code' },
    ],
    'an optional parameter': [
      () => fapiCase({ parameters: { clientId: 'x' } }),
      { certainty: 'strong', severity: 'warning', expected: 'client_id' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
