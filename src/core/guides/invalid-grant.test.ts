import { createHash } from 'node:crypto';
import { fapiCase, legacyCase, parRequest } from '../../testing/cases.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { testCode, testRedirectUri, testVerifier } from '../../testing/tokens.ts';
import { invalidGrantGuide } from './invalid-grant.ts';

const earlier = { iat: testNow - 45, exp: testNow + 60, jti: 'an-earlier-one' };
const response = errorAnswer(400, 'invalid_grant', 'The grant requested is not valid.');
const body =
  (parameters: Readonly<Record<string, string | undefined>>, make = fapiCase) =>
  () =>
    make({ parameters, response });

testGuide(invalidGrantGuide, {
  byHand: {
    'a mock that got no form': [{ 'mock-body': 'yes' }, 'c-mock-body'],
    'the callback brought an error': [{ 'callback-error': 'yes' }, 'c-callback-error'],
    'a shell cut the command': [{ shell: 'yes' }, 'c-shell'],
    'no proof, or one by another key': [{ 'dpop-key': 'yes' }, 'c-dpop'],
    'another provider': [{ 'other-server': 'yes' }, 'c-assertion'],
    'the code is old': [{ old: 'yes' }, 'c-old'],
    'the code was sent before': [{ reused: 'yes' }, 'c-reused'],
    'redirect_uri differs': [{ redirect: 'yes' }, 'c-redirect'],
    'PKCE does not fit': [{ pkce: 'yes' }, 'c-pkce'],
    'encoding changed a value': [{ encoding: 'yes' }, 'c-encoding'],
    'not a code': [{ wrongcode: 'yes' }, 'c-wrongcode'],
    'another grant_type': [{ granttype: 'yes' }, 'c-granttype'],
    'a code of the other API': [{ profile: 'yes' }, 'c-profile'],
    'a code of another client': [{ 'other-client': 'yes' }, 'c-client'],
    'another DPoP key': [{ 'dpop-key': 'yes' }, 'c-dpop'],
    'an earlier try spent it': [{ retry: 'yes' }, 'c-retry'],
    'only sometimes: codes with a plus': [{ sometimes: 'yes', 'now-plus': 'yes' }, 'c-now-plus'],
    'only sometimes: no common store': [{ sometimes: 'yes', 'now-stores': 'yes' }, 'c-now-stores'],
    'nothing of all this': [{ sometimes: 'no' }, 'end'],
  },
  byEvidence: {
    'a slash too many': [body({ redirect_uri: `${testRedirectUri}/` }), 'redirect-uri-slash', 'c-redirect'],
    'http for https': [
      body({ redirect_uri: testRedirectUri.replace('https', 'http') }, legacyCase),
      'redirect-uri-origin',
      'c-redirect',
    ],
    'the verifier of another login': [
      body({ code_verifier: '-gMZo7Qjn113fE6Ri_OGnycEV3idiSkvbFcWIaQyQYQ' }),
      'verifier-other-session',
      'c-pkce',
    ],
    'a challenge in hexadecimal': [
      async () => {
        const code_challenge = createHash('sha256').update(testVerifier).digest('hex');
        return fapiCase({ authorization_request: await parRequest({ code_challenge }), response });
      },
      'challenge-hex',
      'c-pkce',
    ],
    'a code encoded twice': [body({ code: `${testCode}%3D` }), 'code-percent-encoded', 'c-encoding'],
    'a code cut from the URL with its state': [
      body({ code: `${testCode}&state=x` }),
      'code-truncated',
      'c-wrongcode',
    ],
    'a request_uri for a code': [
      body({ code: 'urn:ietf:params:oauth:request_uri:abc' }),
      'code-is-something-else',
      'c-wrongcode',
    ],
    'the same code as forty seconds before': [
      async () => ({
        ...(await fapiCase({ response })),
        previous_request: (await fapiCase({ assertion: { claims: earlier } })).request ?? '',
      }),
      'code-reused',
      'c-reused',
    ],
    'the same code twice within moments': [
      async () => ({
        ...(await fapiCase({ response })),
        previous_request:
          (await fapiCase({ assertion: { claims: { jti: 'an-earlier-one' } } })).request ?? '',
      }),
      'double-redemption-race',
      'c-reused',
    ],
  },
});
