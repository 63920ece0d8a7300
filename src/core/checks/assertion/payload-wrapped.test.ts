import { expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { encodePart, makeAssertion, testClientId } from '../../../testing/tokens.ts';
import { analyse } from '../../analyse.ts';
import { payloadWrapped } from './payload-wrapped.ts';

testCheck(payloadWrapped, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'inside payload': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({
              claims: {
                iss: undefined,
                sub: undefined,
                aud: undefined,
                exp: undefined,
                iat: undefined,
                jti: undefined,
                payload: { iss: 'a', sub: 'a' },
              },
              header: {},
            }),
          },
        }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});

it('leaves standing what is wrong with the header, which can be read all the same', async () => {
  const header = { alg: 'ES256', typ: 'JWT', kid: 'nobody' };
  const claims = { iss: testClientId, sub: testClientId, aud: 'https://id.example', exp: testNow + 60 };
  const client_assertion = [header, { claims }, {}].map(encodePart).join('.');
  const { diagnosis } = await analyse(await fapiCase({ parameters: { client_assertion } }), testNow);
  const codes = diagnosis.findings.map(({ code }) => code);
  expect(codes.slice(0, 2)).toEqual(['payload-wrapped', 'kid-unknown']);
  expect(codes.filter((code) => /^(?:iss|sub|aud|exp|iat|jti)-/.test(code))).toEqual([]);
});
