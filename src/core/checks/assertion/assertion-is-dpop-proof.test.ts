import { expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { makeAssertion, makeDpopProof } from '../../../testing/tokens.ts';
import { analyse } from '../../analyse.ts';
import { assertionIsDpopProof } from './assertion-is-dpop-proof.ts';

testCheck(assertionIsDpopProof, {
  accepts: {
    'a healthy assertion': fapiCase,
    'an assertion in the DPoP header where the profile has no proofs': async () =>
      fapiCase({ profile: 'singpass-legacy', dpop: await makeAssertion() }),
    'a DPoP header that is no JWT': () => fapiCase({ dpop: 'abc.def' }),
    'a DPoP header whose claims cannot be read': async () => {
      const [header, , signature] = (await makeAssertion()).split('.');
      return fapiCase({ dpop: `${header}.e30x.${signature}` });
    },
  },
  rejects: {
    'a proof': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({
              claims: { htm: 'POST', htu: 'https://stg-id.singpass.gov.sg/fapi/token' },
              header: { typ: 'dpop+jwt' },
            }),
          },
        }),
      { certainty: 'proof' },
    ],
    'the assertion as proof': [
      async () => {
        const given = await fapiCase();
        const request = given.request?.replace(/^DPoP: .*$/m, `DPoP: ${await makeAssertion()}\r`);
        return { ...given, request };
      },
      { certainty: 'proof', path: 'claims', found: /iss equal to sub/ },
    ],
    'the assertion in the field of the proof': [
      async () => fapiCase({ dpop: await makeAssertion() }),
      { certainty: 'strong', path: 'claims', found: /iss equal to sub/ },
    ],
    'each in the field of the other, without a request': [
      async () => ({
        client_assertion: await makeDpopProof({ key: await dpopKey() }),
        dpop: await makeAssertion(),
      }),
      { certainty: 'strong' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});

it.each([false, true])(
  'is the one finding where the two stand in each other’s place, sent %s',
  async (isSent) => {
    const proof = await makeDpopProof({ key: await dpopKey() });
    const fields = { client_assertion: proof, dpop: await makeAssertion() };
    const given = await fapiCase(fields);
    const request = given.request
      ?.replace(/^DPoP: .*$/m, `DPoP: ${fields.dpop}\r`)
      .replace(/client_assertion=[^&]*/, `client_assertion=${proof}`);
    const { diagnosis } = await analyse(isSent ? { ...given, ...fields, request } : given, testNow);
    const errors = diagnosis.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, certainty }) => [code, certainty])).toEqual([
      ['assertion-is-dpop-proof', isSent ? 'proof' : 'strong'],
    ]);
  },
);
