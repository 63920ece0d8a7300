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
      async () => fapiCase({ dpop: await makeAssertion() }),
      { certainty: 'proof', path: 'claims', found: /iss equal to sub/ },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});

it('is the one finding where the two stand in each other’s place', async () => {
  const proof = await makeDpopProof({ key: await dpopKey() });
  const { diagnosis } = await analyse(
    await fapiCase({ client_assertion: proof, dpop: await makeAssertion() }),
    testNow,
  );
  const errors = diagnosis.findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual(['assertion-is-dpop-proof']);
});
