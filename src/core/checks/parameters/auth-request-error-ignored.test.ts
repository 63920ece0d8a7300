import { expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { mockpassFapiCase, mockpassLegacyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { analyse } from '../../analyse.ts';
import { authRequestErrorIgnored } from './auth-request-error-ignored.ts';

const cancelled = 'https://rp.example.sg/callback?error=access_denied&state=x';
const callback = (query: string) => () => fapiCase({ callback: `https://rp.example.sg/callback?${query}` });
const wrong = { certainty: 'proof', path: 'parameters.error' } as const;

testCheck(authRequestErrorIgnored, {
  accepts: { 'a code': callback('code=abc&state=x') },
  rejects: {
    'a request_uri that was not taken, and an empty code that was sent all the same': [
      () =>
        fapiCase({
          parameters: { code: '' },
          callback: 'https://rp.example.sg/callback?error=invalid_request_uri&state=x',
        }),
      { certainty: 'proof', path: 'parameters.error', found: 'invalid_request_uri' },
    ],
    'a cancelled login': [{ callback: cancelled }, { ...wrong, found: 'access_denied' }],
    'an error with a description': [
      {
        callback: 'https://rp.example.sg/callback?error=server_error&error_description=The%20login%20failed',
      },
      { ...wrong, found: 'server_error' },
    ],
    'a request that sends a code, which another login brought': [
      callback('error=access_denied&state=x'),
      { ...wrong, certainty: 'strong' },
    ],
    'a request that sends a hidden code': [
      () => fapiCase({ callback: cancelled, parameters: { code: '<hidden>' } }),
      { ...wrong, certainty: 'strong' },
    ],
    'a request that sends no code': [
      () => fapiCase({ callback: cancelled, parameters: { code: undefined } }),
      wrong,
    ],
    'a request that sends an empty code': [
      () => fapiCase({ callback: cancelled, parameters: { code: '' } }),
      wrong,
    ],
    'a request that sends what a language prints of nothing': [
      () => fapiCase({ callback: cancelled, parameters: { code: 'undefined' } }),
      wrong,
    ],
    'a query alone': [{ callback: 'error=server_error&state=x' }, wrong],
  },
  undecided: {
    'no callback': [fapiCase, 'cannot-tell'],
    'a code of another login, for which tokens came': [
      () => fapiCase({ callback: cancelled, response: '{"access_token":"a","token_type":"DPoP"}' }),
      'not-applicable',
    ],
    'an error of its own': [callback('error=invalid_request_uri'), 'not-applicable'],
  },
});

it.each([
  ['singpass-fapi: no code', fapiCase, undefined, 'invalid_request'],
  ['singpass-fapi: an empty code', fapiCase, '', 'invalid_request'],
  ['singpass-fapi: undefined', fapiCase, 'undefined', 'invalid_grant'],
  ['singpass-fapi: null', fapiCase, 'null', 'invalid_grant'],
  ['singpass-legacy: no code', legacyCase, undefined, 'invalid_request'],
  ['singpass-legacy: None', legacyCase, 'None', 'invalid_grant'],
  ['mockpass-fapi: no code', mockpassFapiCase, undefined, 'No auth request found in session'],
  ['mockpass-fapi: undefined', mockpassFapiCase, 'undefined', 'No auth request found in session'],
  ['mockpass-legacy: an empty code', mockpassLegacyCase, '', 'invalid_request'],
])(
  'predicts what the server makes of the code that is sent: %s, %s, %s',
  async (_profile, make, code, error) => {
    const given = await make({ callback: cancelled, parameters: { code } });
    const { diagnosis } = await analyse(given, testNow);
    expect(diagnosis.findings[0]?.code).toBe('auth-request-error-ignored');
    expect([diagnosis.predicted?.because, diagnosis.predicted?.error]).toEqual([
      'auth-request-error-ignored',
      error,
    ]);
  },
);

it('predicts nothing of a token request that is not there, nor of one with a code of another login', async () => {
  expect((await analyse({ callback: cancelled }, testNow)).diagnosis.predicted).toBeNull();
  const given = await fapiCase({ callback: cancelled });
  expect((await analyse(given, testNow)).diagnosis.predicted).toBeNull();
});

it('explains that the code was not found', async () => {
  for (const make of [fapiCase, legacyCase]) {
    const given = await make({
      callback: cancelled,
      parameters: { code: 'undefined' },
      response: '{"error":"invalid_grant"}',
    });
    expect((await analyse(given, testNow)).diagnosis.findings[0]).toMatchObject({
      code: 'auth-request-error-ignored',
      explains: true,
    });
  }
});
