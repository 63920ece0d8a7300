import { expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { corppassFapiCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { makeAssertion, testClientId } from '../../../testing/tokens.ts';
import { analyse } from '../../analyse.ts';
import { issSubAudSwapped } from './iss-sub-aud-swapped.ts';

testCheck(issSubAudSwapped, {
  accepts: {
    'a healthy assertion': fapiCase,
    'the server in iss and the client in aud, and somebody else in sub: a token that was issued': () =>
      fapiCase({
        assertion: {
          claims: { iss: 'https://stg-id.singpass.gov.sg/fapi', sub: 'somebody', aud: testClientId },
        },
        parameters: { client_id: testClientId },
      }),
    'the server in iss and aud, and the client in sub': () =>
      corppassFapiCase({
        assertion: { claims: { iss: 'https://stg-id.corppass.gov.sg' } },
        parameters: { client_id: undefined },
        authorization_request: undefined,
      }),
  },
  rejects: {
    'swapped, where no client id is known but by its shape': [
      () => {
        const issuer = 'https://stg-id.singpass.gov.sg/fapi';
        return fapiCase({
          assertion: { claims: { aud: testClientId, iss: issuer, sub: issuer } },
          parameters: { client_id: undefined },
          authorization_request: undefined,
        });
      },
      { certainty: 'proof', path: 'claims.aud' },
    ],
    'swapped with sub, where the client id has no shape and iss tells it': [
      () =>
        corppassFapiCase({
          assertion: {
            claims: {
              aud: 'vOIljWVrGyBMK6f31QYq',
              iss: 'vOIljWVrGyBMK6f31QYq',
              sub: 'https://stg-id.corppass.gov.sg',
            },
          },
          parameters: { client_id: undefined },
          authorization_request: undefined,
        }),
      { certainty: 'proof', path: 'claims.aud' },
    ],
    'swapped with sub, without what tells the environment': [
      async () => ({
        profile: 'singpass-legacy',
        client_assertion: await makeAssertion({
          claims: { aud: testClientId, sub: 'https://stg-id.singpass.gov.sg' },
        }),
      }),
      { certainty: 'proof', path: 'claims.aud' },
    ],
    swapped: [
      () =>
        fapiCase({
          assertion: {
            claims: { aud: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F', iss: 'https://stg-id.singpass.gov.sg/fapi' },
          },
          parameters: { client_id: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F' },
        }),
      { certainty: 'proof', path: 'claims.aud' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});

it('is the one finding where the provider stands as the client, beside a client_id that is right', async () => {
  const issuer = 'https://stg-id.singpass.gov.sg/fapi';
  const { diagnosis } = await analyse(
    await fapiCase({
      assertion: { claims: { aud: testClientId, iss: issuer, sub: issuer } },
      parameters: { client_id: testClientId },
    }),
    testNow,
  );
  const errors = diagnosis.findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual(['iss-sub-aud-swapped']);
});
