import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { doubleEncoded } from './double-encoded.ts';

const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const once = encodeURIComponent(type);

testCheck(doubleEncoded, {
  accepts: {
    'values encoded once': fapiCase,
    'a redirect_uri, which has a check of its own': () =>
      fapiCase({ parameters: { redirect_uri: 'https%3A%2F%2Frp.example.sg%2Fcallback' } }),
    'an unknown parameter': () => fapiCase({ parameters: { state: 'a%2Fb' } }),
  },
  rejects: {
    'the assertion type': [
      () => fapiCase({ parameters: { client_assertion_type: once } }),
      { certainty: 'proof', path: 'parameters.client_assertion_type', found: once, expected: type },
    ],
    'the redirect URI too, which the right type alone would leave wrong': [
      () =>
        fapiCase({
          parameters: { client_assertion_type: once, redirect_uri: 'https%3A%2F%2Frp.example.sg%2Fcallback' },
        }),
      { certainty: 'proof', path: 'parameters.client_assertion_type' },
    ],
    'a client_id': [
      () => legacyCase({ parameters: { client_id: 'my%20app' } }),
      { certainty: 'strong', path: 'parameters.client_id', expected: 'my app' },
    ],
    'a parameter of a form': [
      { parameters: { client_assertion_type: once } },
      { certainty: 'strong', path: 'parameters.client_assertion_type' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
