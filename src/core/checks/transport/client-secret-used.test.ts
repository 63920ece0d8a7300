import { expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { analyse } from '../../analyse.ts';
import { clientSecretUsed } from './client-secret-used.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(clientSecretUsed, {
  accepts: {
    'a healthy request': fapiCase,
    'an empty secret, which counts as none': () => fapiCase({ parameters: { client_secret: '' } }),
    'Basic beside an assertion that was pasted by itself': async () =>
      fapiCase({ client_assertion: await makeAssertion(), request: `curl -u id:secret ${url} -d code=y` }),
    'Basic beside the assertion, which is another fault': () =>
      fapiCase({ headers: ['Authorization: Basic aWQ6'] }),
  },
  rejects: {
    'a secret in the body': [
      () => fapiCase({ parameters: { client_secret: 's3cret' } }),
      { certainty: 'proof', path: 'parameters.client_secret' },
    ],
    'a secret in place of an assertion': [
      () => fapiCase({ request: `curl -u id:secret ${url} -d code=y` }),
      { certainty: 'proof', path: 'headers.authorization' },
    ],
  },
  undecided: {
    'a body without its headers, and no assertion': [
      { request: 'grant_type=authorization_code&code=x' },
      'not-applicable',
    ],
    'no request': [{}, 'cannot-tell'],
  },
});

it('in place of an assertion it is the fault, not that the assertion is missing', async () => {
  const parameters = { client_secret: 's', client_assertion: undefined, client_assertion_type: undefined };
  const { diagnosis } = await analyse(await fapiCase({ parameters }), testNow);
  expect(diagnosis.findings.map(({ code }) => code)).toEqual(['client-secret-used']);
});
