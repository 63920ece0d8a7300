import { expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { analyse } from '../../analyse.ts';
import { wrongPath } from './wrong-path.ts';

const host = 'https://stg-id.singpass.gov.sg';
const at = (url: string) => () => fapiCase({ url });
const wrong = { certainty: 'proof', path: 'url', expected: `${host}/fapi/token` } as const;

testCheck(wrongPath, {
  accepts: {
    'the token endpoint': fapiCase,
    'the token endpoint of the old profile': legacyCase,
    'a query behind it, which is another matter': at(`${host}/fapi/token?x=1`),
    'the endpoint of another profile, which is another fault': at(`${host}/token`),
  },
  rejects: {
    'a trailing slash': [at(`${host}/fapi/token/`), wrong],
    'the PAR endpoint': [at(`${host}/fapi/par`), wrong],
    'a path of another server': [at(`${host}/oauth2/token`), wrong],
    'no path': [at(`${host}/`), wrong],
    'another path of a mock': [
      { profile: 'mockpass-legacy', token_endpoint: 'http://localhost:5156/token', parameters: { a: '1' } },
      { certainty: 'strong', path: 'url', expected: 'http://localhost:5156/singpass/v2/token' },
    ],
  },
  undecided: {
    'a host of your own': [at('http://localhost:5156/anything'), 'not-applicable'],
    'an unknown host': [at('https://gateway.example.sg/token'), 'not-applicable'],
    'no URL': [() => fapiCase({ request: 'grant_type=x&code=y' }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});

it.each([
  [
    'the beginning of a CIBA login',
    async () =>
      `curl ${host}/bc-auth -d scope=openid -d login_hint=S1234567A -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer -d client_assertion=${await makeAssertion({ claims: { aud: host } })}`,
  ],
])('%s in the place of the token request lacks nothing else', async (_what, make) => {
  const { diagnosis } = await analyse({ request: await make() }, testNow);
  expect(diagnosis.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'wrong-path',
  ]);
});
