import type { Case } from '../core/case/case.ts';
import { fapiCase, legacyCase } from './cases.ts';
import { signingKey } from './keys.ts';
import { testNow } from './times.ts';
import { makeAssertion } from './tokens.ts';

const success =
  'HTTP/1.1 200 OK\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\n\r\n{"access_token":"x","token_type":"DPoP","id_token":"a.b.c.d.e"}';

/** Requests that no check may call faulty or risky, with more and with less evidence. */
export const healthyCases: Readonly<Record<string, () => Promise<Case>>> = {
  'of FAPI 2.0': fapiCase,
  'of the old profile': legacyCase,
  'of FAPI 2.0 without key set': () => fapiCase({ jwks: undefined }),
  'of the old profile without key set': () => legacyCase({ jwks: undefined }),
  'of FAPI 2.0 without authorization request': () => fapiCase({ authorization_request: undefined }),
  'of FAPI 2.0 with its answer': () => fapiCase({ response: success }),
  'of FAPI 2.0 by the Date of the answer': () => fapiCase({ now: undefined, response: success }),
  'of FAPI 2.0 by this machine’s clock': () => fapiCase({ now: undefined }),
  'of FAPI 2.0 without profile and environment': () =>
    fapiCase({ profile: undefined, environment: undefined }),
  'with nbf': () => fapiCase({ assertion: { claims: { nbf: testNow - 5 } } }),
  'with the longest life': () => fapiCase({ assertion: { claims: { iat: testNow, exp: testNow + 120 } } }),
  'signed ten seconds ahead': () =>
    fapiCase({ assertion: { claims: { iat: testNow + 10, exp: testNow + 100 } } }),
  'signed with ES512': async () => {
    const key = await signingKey('sig-521', 'ES512');
    return fapiCase({ assertion: { alg: 'ES512', key }, jwks: JSON.stringify({ keys: [key.publicJwk] }) });
  },
  'of the assertion alone': async () => ({ client_assertion: await makeAssertion(), now: testNow }),
};
