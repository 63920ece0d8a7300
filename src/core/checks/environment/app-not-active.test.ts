import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { healthyCases } from '../../../testing/healthy-cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { analyse } from '../../analyse.ts';
import { appNotActive } from './app-not-active.ts';

const response = '{"error":"invalid_client"}';
const expired = { assertion: { claims: { iat: testNow - 400, exp: testNow - 300 } }, response };

testCheck(appNotActive, {
  accepts: {
    'another error': () => fapiCase({ response: '{"error":"invalid_grant"}' }),
    'a token that is not active yet': {
      response: '{"error":"invalid_grant","error_description":"token is not active yet"}',
    },
  },
  rejects: {
    'as the error code alone': [
      { response: '{"error":"client inactive"}' },
      { certainty: 'hint', path: 'error' },
    ],
    'a request without fault that is refused for its client': [
      () => fapiCase({ response }),
      { certainty: 'hint', severity: 'warning', path: 'error', found: 'invalid_client' },
    ],
    unauthorized_client: [
      () => fapiCase({ response: '{"error":"unauthorized_client"}' }),
      { certainty: 'hint' },
    ],
    'the wording of the answer': [
      { response: '{"error":"invalid_request","error_description":"Purpose state is: INACTIVE"}' },
      { certainty: 'hint', path: 'error_description', found: /INACTIVE/ },
    ],
    'a disabled client': [
      { response: '{"error":"invalid_client","error_description":"Client is disabled"}' },
      { certainty: 'hint', path: 'error_description' },
    ],
  },
  undecided: {
    'an answer that names a part of the assertion': [
      () => fapiCase({ response: '{"error":"invalid_client","error_description":"Invalid audience"}' }),
      'not-applicable',
    ],
    'an answer about how long it lives': [
      () =>
        fapiCase({
          response:
            '{"error":"invalid_client","error_description":"The client_assertion token has an expiration too far into the future."}',
        }),
      'not-applicable',
    ],
    'no response': [() => fapiCase(), 'cannot-tell'],
    'no key set': [() => fapiCase({ response, jwks: undefined }), 'cannot-tell'],
    'nothing but the answer': [{ response }, 'cannot-tell'],
    'an assertion that has expired': [() => fapiCase(expired), 'not-applicable'],
    'the signature of a key that is not in the set': [
      async () =>
        fapiCase({
          assertion: { key: await signingKey('not-in-the-set'), header: { kid: 'sig-1' } },
          response,
        }),
      'not-applicable',
    ],
    'a jti that looks like a fixed value': [
      async () => ({
        ...(await fapiCase({ assertion: { claims: { jti: 'jti' } }, response })),
        // It holds another one.
        authorization_request: undefined,
      }),
      'not-applicable',
    ],
    'a header without typ': [
      () => fapiCase({ assertion: { header: { typ: undefined } }, response }),
      'not-applicable',
    ],
  },
});

describe('an app that may not be active', () => {
  it.each(Object.entries(healthyCases))('is not suspected in a healthy case %s', async (_name, make) => {
    const { diagnosis } = await analyse(await make(), testNow);
    expect(diagnosis.findings.map(({ code }) => code)).not.toContain('app-not-active');
  });

  it('is not suspected beside a proven cause', async () => {
    const { diagnosis } = await analyse(await fapiCase(expired), testNow);
    expect(diagnosis.findings[0]?.code).toMatch(/exp-past|client-assertion-expired-cache/);
    expect(diagnosis.findings.map(({ code }) => code)).not.toContain('app-not-active');
  });
});
