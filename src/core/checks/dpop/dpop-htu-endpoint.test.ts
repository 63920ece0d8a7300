import { fapiCase, legacyWithProof, proofAlone } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion, makeDpopProof } from '../../../testing/tokens.ts';
import { dpopHtuEndpoint } from './dpop-htu-endpoint.ts';

testCheck(dpopHtuEndpoint, {
  accepts: {
    'a healthy request': fapiCase,
    'another case of the host': () =>
      fapiCase({ proof: { claims: { htu: 'https://STG-ID.singpass.gov.sg/fapi/token' } } }),
    'the default port': () =>
      fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg:443/fapi/token' } } }),
    'escapes and dot segments': () =>
      fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/%66api/./token' } } }),
    'the PAR endpoint in a proof pasted by itself': () =>
      proofAlone({ htu: 'https://stg-id.singpass.gov.sg/fapi/par' }),
    'the userinfo endpoint in a proof pasted by itself': () =>
      proofAlone({ htu: 'https://stg-id.singpass.gov.sg/fapi/userinfo', htm: 'GET' }),
    'an address that a variable holds': async () => {
      const [head = '', body] = (await fapiCase()).request?.split('\r\n\r\n') ?? [];
      const proof = /DPoP: (\S+)/.exec(head)?.[1];
      return fapiCase({ request: `curl "$TOKEN_URL" -H 'DPoP: ${proof}' -d '${body}'` });
    },
    'a query of the URL called': () => fapiCase({ url: 'https://stg-id.singpass.gov.sg/fapi/token?v=1' }),
  },
  rejects: {
    'a space in front': [
      () => fapiCase({ proof: { claims: { htu: ' https://stg-id.singpass.gov.sg/fapi/token' } } }),
      { certainty: 'strong', path: 'claims.htu' },
    ],
    'the PAR endpoint': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/par' } } }),
      { certainty: 'proof', path: 'claims.htu' },
    ],
    'the issuer': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi' } } }),
      { certainty: 'proof', path: 'claims.htu' },
    ],
    'another environment': [
      () => fapiCase({ proof: { claims: { htu: 'https://id.singpass.gov.sg/fapi/token' } } }),
      { certainty: 'proof', path: 'claims.htu' },
    ],
    'another environment, where a variable holds the address': [
      async () => {
        const proof = await makeDpopProof({
          key: await dpopKey(),
          claims: { htu: 'https://id.singpass.gov.sg/fapi/token' },
        });
        return fapiCase({ request: `curl "$TOKEN_URL" -H 'DPoP: ${proof}' -d 'grant_type=a&code=b'` });
      },
      { certainty: 'strong', path: 'claims.htu' },
    ],
    'the issuer in a proof pasted by itself, perhaps for an endpoint that is not known here': [
      () => proofAlone({ htu: 'https://stg-id.singpass.gov.sg/fapi' }),
      { certainty: 'strong', path: 'claims.htu' },
    ],
    'the PAR endpoint beside an assertion': [
      async () => ({
        ...(await proofAlone({ htu: 'https://stg-id.singpass.gov.sg/fapi/par' })),
        client_assertion: await makeAssertion(),
      }),
      { certainty: 'strong', path: 'claims.htu' },
    ],
    missing: [
      () => fapiCase({ proof: { claims: { htu: undefined } } }),
      { certainty: 'proof', path: 'claims.htu' },
    ],
  },
  undecided: {
    'a server whose address nobody knows': [
      async () => ({
        profile: 'rfc7523',
        environment: 'custom',
        dpop: await makeDpopProof({ key: await dpopKey() }),
      }),
      'not-applicable',
    ],
    'an htu that is right where the URL is not': [
      () => fapiCase({ url: 'https://stg-id.singpass.gov.sg/fapi/tokens' }),
      'not-applicable',
    ],
    'a slash at the end': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/token/' } } }),
      'not-applicable',
    ],
    'the old profile': [() => legacyWithProof(), 'not-applicable'],
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
