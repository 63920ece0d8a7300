import { fapiCase, legacyCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { parInvalidParams } from './par-invalid-params.ts';

testCheck(parInvalidParams, {
  accepts: {
    'a healthy request': fapiCase,
    'a long state that is hidden': async () =>
      fapiCase({ authorization_request: await parRequest({ state: '*'.repeat(300) }) }),
    'several scopes': async () =>
      fapiCase({ authorization_request: await parRequest({ scope: 'name openid uinfin' }) }),
    'an optional parameter that is empty, which counts as left out': async () =>
      fapiCase({ authorization_request: await parRequest({ acr_values: '', request_uri: '' }) }),
    'no challenge and a verifier, which has a check of its own': async () =>
      fapiCase({ authorization_request: await parRequest({ code_challenge: undefined }) }),
    'a long list of scopes, in no time': async () =>
      fapiCase({ authorization_request: await parRequest({ scope: `${'openid '.repeat(28_000)}\n` }) }),
    'a level of assurance': async () =>
      fapiCase({
        authorization_request: await parRequest({ acr_values: 'urn:singpass:authentication:loa:3' }),
      }),
    'values that the person hid or a shell fills in': async () =>
      fapiCase({
        authorization_request: await parRequest({
          state: '***',
          scope: '[REDACTED]',
          acr_values: '{{acr}}',
          authentication_context_message: '$MESSAGE',
        }),
      }),
    'a message of 100 characters': async () =>
      fapiCase({
        authorization_request: await parRequest({
          authentication_context_message: "A (b), c-d @e's!".padEnd(100, 'x'),
        }),
      }),
  },
  rejects: {
    'scope without openid': [
      async () => fapiCase({ authorization_request: await parRequest({ scope: 'name' }) }),
      { certainty: 'proof', path: 'parameters.scope' },
    ],
    'no nonce': [
      async () => fapiCase({ authorization_request: await parRequest({ nonce: undefined }) }),
      { certainty: 'proof', path: 'parameters.nonce' },
    ],
    'no challenge': [
      async () => ({
        profile: 'singpass-fapi',
        authorization_request: await parRequest({ code_challenge: undefined }),
      }),
      { certainty: 'proof', path: 'parameters.code_challenge' },
    ],
    'response_type token': [
      async () => fapiCase({ authorization_request: await parRequest({ response_type: 'token' }) }),
      { certainty: 'proof', path: 'parameters.response_type' },
    ],
    'a state with other characters': [
      async () => fapiCase({ authorization_request: await parRequest({ state: 'a b"' }) }),
      { certainty: 'proof', path: 'parameters.state', found: 'a b"' },
    ],
    'an unknown acr_values': [
      async () => fapiCase({ authorization_request: await parRequest({ acr_values: '2' }) }),
      { certainty: 'proof', path: 'parameters.acr_values', expected: /loa:2/ },
    ],
    'a message with other characters': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({ authentication_context_message: 'Sign <here>' }),
        }),
      { certainty: 'proof', path: 'parameters.authentication_context_message' },
    ],
    'a challenge in the alphabet of standard base64': [
      async () => ({
        profile: 'singpass-fapi',
        authorization_request: await parRequest({
          code_challenge: 'ab+/cdE9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJS=',
        }),
      }),
      { certainty: 'proof', path: 'parameters.code_challenge' },
    ],
    'a message of 101 characters': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({ authentication_context_message: 'y'.repeat(101) }),
        }),
      { certainty: 'proof', expected: 'at most 100 characters' },
    ],
    'a request_uri': [
      async () => fapiCase({ authorization_request: await parRequest({ request_uri: 'urn:x' }) }),
      { certainty: 'proof', path: 'parameters.request_uri' },
    ],
    'an empty scope': [
      async () => fapiCase({ authorization_request: await parRequest({ scope: '' }) }),
      { certainty: 'proof', path: 'parameters.scope' },
    ],
    'a scope that only begins so': [
      async () => fapiCase({ authorization_request: await parRequest({ scope: 'openidx' }) }),
      { certainty: 'proof', path: 'parameters.scope' },
    ],
    'a long state': [
      async () => fapiCase({ authorization_request: await parRequest({ state: 'y'.repeat(256) }) }),
      { certainty: 'proof', path: 'parameters.state' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'the old profile': [() => legacyCase(), 'not-applicable'],
  },
});
