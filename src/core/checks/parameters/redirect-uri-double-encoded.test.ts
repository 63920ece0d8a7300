import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testRedirectUri } from '../../../testing/tokens.ts';
import { redirectUriDoubleEncoded } from './redirect-uri-double-encoded.ts';

const bad = 'https%3A%2F%2Frp.example.sg%2Fcallback';
const wrong = {
  certainty: 'proof',
  path: 'parameters.redirect_uri',
  found: bad,
  expected: testRedirectUri,
} as const;

testCheck(redirectUriDoubleEncoded, {
  accepts: { 'the value of the pushed request': fapiCase, 'the value of the authorization URL': legacyCase },
  rejects: {
    'a pushed request with another value': [() => fapiCase({ parameters: { redirect_uri: bad } }), wrong],
    'an authorization URL with another value': [
      () => legacyCase({ parameters: { redirect_uri: bad } }),
      wrong,
    ],
    'a value that was encoded three times': [
      { profile: 'singpass-fapi', parameters: { redirect_uri: encodeURIComponent(bad) } },
      { certainty: 'strong', found: encodeURIComponent(bad) },
    ],
    'a value that is wrong by itself': [
      { profile: 'singpass-fapi', parameters: { redirect_uri: bad } },
      { certainty: 'strong' },
    ],
  },
  undecided: {
    'another kind of difference': [
      () => fapiCase({ parameters: { redirect_uri: 'https://rp.example.sg/callback/' } }),
      'not-applicable',
    ],
    'a line break at the end, which is another fault': [
      () => fapiCase({ parameters: { redirect_uri: `${testRedirectUri}\n` } }),
      'not-applicable',
    ],
    'no redirect_uri': [() => fapiCase({ parameters: { redirect_uri: undefined } }), 'not-applicable'],
    'nothing to compare with': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
    'no request': [{}, 'cannot-tell'],
  },
});
