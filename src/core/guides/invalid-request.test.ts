import { expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { invalidRequestGuide } from './invalid-request.ts';
import { walk } from './walk.ts';

const response = errorAnswer(400, 'invalid_request');

testGuide(invalidRequestGuide, {
  byHand: {
    'a cipher that Corppass does not take': [{ 'tls-cipher': 'yes' }, 'c-tls-cipher'],
    'no DPoP header': [{ dpop: 'yes' }, 'c-dpop'],
    'the body is no form': [{ contenttype: 'yes' }, 'c-contenttype'],
    'a parameter is missing': [{ missing: 'yes' }, 'c-missing'],
    'scope is sent': [{ scope: 'yes' }, 'c-scope'],
    'PAR failed': [{ par: 'yes' }, 'c-par'],
    'the request_uri is old': [{ uri: 'yes' }, 'c-uri'],
    'the encryption key is meant': [{ enc: 'yes' }, 'c-enc'],
    'userinfo has no data': [{ 'no-data': 'yes' }, 'c-data'],
    'the key set cannot be fetched': [{ fetch: 'yes' }, 'c-fetch'],
    'nothing of all this': [{}, 'end'],
  },
  byEvidence: {
    'no DPoP header': [
      async () => {
        const { request = '', ...rest } = await fapiCase({ response });
        return { ...rest, request: request.replace(/^DPoP: .*\r\n/m, '') };
      },
      'dpop-missing',
      'c-dpop',
    ],
    'no redirect_uri': [
      () => fapiCase({ parameters: { redirect_uri: undefined }, response }),
      'redirect-uri-missing',
      'c-missing',
    ],
    'a misspelt client_assertion_type': [
      () =>
        fapiCase({
          parameters: { client_assertion_type: 'rn:ietf:params:oauth:client-assertion-type:jwt-bearer' },
          response,
        }),
      'assertion-type-wrong',
      'c-type',
    ],
  },
});

it('asks nothing that the request shows without the callback: what is missing, and its path', async () => {
  const given = await fapiCase({ response: errorAnswer(400, 'invalid_request') });
  const { diagnosis } = await analyse(given, testNow);
  const { steps } = walk(invalidRequestGuide, {}, (code) => diagnosis.outcomes[code]);
  expect(steps.filter(({ answer }) => answer === 'no').map(({ questionId }) => questionId)).toEqual(
    expect.arrayContaining(['dpop', 'contenttype', 'method', 'path', 'missing', 'names', 'type']),
  );
});
