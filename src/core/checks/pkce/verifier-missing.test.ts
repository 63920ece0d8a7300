import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import type { Case } from '../../case/case.ts';
import { verifierMissing } from './verifier-missing.ts';

/** A server that leaves PKCE open, and of the login nothing that held a challenge. */
const unchallenged = (response: string): Promise<Case> =>
  legacyCase({
    profile: 'rfc7523',
    parameters: { code_verifier: undefined },
    authorization_request: undefined,
    response,
  });

testCheck(verifierMissing, {
  accepts: {
    'a verifier': fapiCase,
    'an empty one': () => fapiCase({ parameters: { code_verifier: '' } }),
  },
  rejects: {
    'none under FAPI 2.0': [
      () => fapiCase({ parameters: { code_verifier: undefined } }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
    'none though a challenge was sent': [
      () => legacyCase({ parameters: { code_verifier: undefined } }),
      { certainty: 'proof' },
    ],
    'none under the old profile': [
      () => legacyCase({ parameters: { code_verifier: undefined }, authorization_request: undefined }),
      { certainty: 'strong' },
    ],
    'none where the answer misses it': [
      async () =>
        unchallenged('{"error":"invalid_grant","error_description":"PKCE code verifier not specified"}'),
      { certainty: 'strong', path: 'parameters.code_verifier' },
    ],
  },
  undecided: {
    'none where it is left open, of an answer that is about the code': [
      async () =>
        unchallenged('{"error":"invalid_grant","error_description":"The authorization code has expired"}'),
      'cannot-tell',
    ],
    'none where it is left open, of an answer without words': [
      async () => unchallenged('{"error":"invalid_grant"}'),
      'cannot-tell',
    ],
    'none where it is left open, and none was announced': [
      async () => ({
        ...(await unchallenged('{"error":"invalid_grant"}')),
        authorization_request: 'https://as.example.org/authorize?response_type=code&client_id=a',
      }),
      'not-applicable',
    ],
    'another grant, which has no verifier': [
      () =>
        legacyCase({
          parameters: { grant_type: 'urn:openid:params:grant-type:ciba', code_verifier: undefined },
        }),
      'not-applicable',
    ],
    'no request': [{}, 'cannot-tell'],
    'a form still being filled in': [
      { parameters: { code: 'x' }, parameters_complete: false },
      'cannot-tell',
    ],
    'a name with a byte order mark in front, which is another fault': [
      () => fapiCase({ request: '%EF%BB%BFcode_verifier=x&code=y&grant_type=authorization_code' }),
      'not-applicable',
    ],
    'a body that the shell cut off': [
      () => fapiCase({ request: 'curl https://x.example/token -d grant_type=x&code_verifier=y' }),
      'not-applicable',
    ],
    'a body without parameters': [
      () => fapiCase({ request: 'curl https://x.example/token --json {}' }),
      'not-applicable',
    ],
  },
});
