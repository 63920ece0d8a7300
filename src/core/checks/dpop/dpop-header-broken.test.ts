import { fapiCase } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeDpopProof } from '../../../testing/tokens.ts';
import { dpopHeaderBroken } from './dpop-header-broken.ts';

testCheck(dpopHeaderBroken, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'two headers': [() => fapiCase({ headers: ['DPoP: eyJ.e.A'] }), { certainty: 'proof', path: 'text' }],
    'a scheme word': [
      async () => fapiCase({ dpop: `DPoP ${await makeDpopProof({ key: await dpopKey() })}` }),
      { certainty: 'strong', path: 'text' },
    ],
    'the proof as a parameter': [
      async () => {
        const proof = await makeDpopProof({ key: await dpopKey() });
        return { profile: 'singpass-fapi', request: `grant_type=authorization_code&dpop=${proof}` };
      },
      { certainty: 'proof', path: 'parameters.dpop', expected: 'the header DPoP' },
    ],
    ...Object.fromEntries(
      ['DPoP ', 'Bearer ', ''].map((scheme) => [
        `the proof in the header Authorization, behind “${scheme}”`,
        [
          async () => {
            const proof = await makeDpopProof({ key: await dpopKey() });
            return {
              profile: 'singpass-fapi',
              request: `curl https://stg-id.singpass.gov.sg/fapi/token -H 'Authorization: ${scheme}${proof}' -d code=x`,
            };
          },
          { certainty: 'proof' as const, path: 'headers.authorization', expected: 'the header DPoP' },
        ],
      ]),
    ),
    'quotation marks in its own field': [
      async () => fapiCase({ dpop: `"${await makeDpopProof({ key: await dpopKey() })}"` }),
      { certainty: 'strong', path: 'text' },
    ],
    'words in its own field': [
      () => fapiCase({ dpop: 'see the attachment' }),
      { certainty: 'hint', path: 'text' },
    ],
    'a word in the place of the signature, which may have been put there for others': [
      async () => {
        const proof = await makeDpopProof({ key: await dpopKey() });
        return fapiCase({ dpop: proof.replace(/[^.]+$/, 'SIGNATURE') });
      },
      { certainty: 'strong', path: 'text' },
    ],
    'no token': [() => fapiCase({ dpop: 'proof' }), { certainty: 'proof', path: 'text' }],
    'a header that is no JSON': [
      () => fapiCase({ dpop: 'AAAA.e30.AAAA' }),
      { certainty: 'proof', path: 'text' },
    ],
    'claims that are a list': [
      () => fapiCase({ dpop: 'e30.W10.AAAA' }),
      { certainty: 'proof', found: 'a token whose parts are no JSON objects' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'a proof in the place of the assertion, which is another fault': [
      async () => {
        const proof = await makeDpopProof({ key: await dpopKey() });
        return { profile: 'singpass-fapi', request: `code=x&client_assertion=${proof}` };
      },
      'cannot-tell',
    ],
    'a variable of the shell': [
      {
        profile: 'singpass-fapi',
        request: 'curl https://stg-id.singpass.gov.sg/fapi/token -H "DPoP: $PROOF" -d code=x',
      },
      'cannot-tell',
    ],
    'a template in the header': [
      {
        profile: 'singpass-fapi',
        request: "curl https://stg-id.singpass.gov.sg/fapi/token -H 'DPoP: {{proof}}' -d code=x",
      },
      'not-applicable',
    ],
    'a variable that the shell leaves alone': [
      {
        profile: 'singpass-fapi',
        request: "curl https://stg-id.singpass.gov.sg/fapi/token -H 'DPoP: $PROOF' -d code=x",
      },
      'not-applicable',
    ],
    'a template pasted by itself': [{ profile: 'singpass-fapi', dpop: '<proof>' }, 'cannot-tell'],
  },
});
