import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testRedirectUri } from '../../../testing/tokens.ts';
import { redirectUriPathCase } from './redirect-uri-path-case.ts';

const bad = 'https://rp.example.sg/Callback';
const wrong = {
  certainty: 'proof',
  path: 'parameters.redirect_uri',
  found: bad,
  expected: testRedirectUri,
} as const;

testCheck(redirectUriPathCase, {
  accepts: { 'the value of the pushed request': fapiCase, 'the value of the authorization URL': legacyCase },
  rejects: {
    'a pushed request with another value': [() => fapiCase({ parameters: { redirect_uri: bad } }), wrong],
    'an authorization URL with another value': [
      () => legacyCase({ parameters: { redirect_uri: bad } }),
      wrong,
    ],
    'the callback alone': [
      {
        profile: 'singpass-fapi',
        parameters: { redirect_uri: bad },
        callback: `${testRedirectUri}?code=abc&state=x`,
      },
      { certainty: 'strong', path: 'parameters.redirect_uri', found: bad, expected: testRedirectUri },
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
