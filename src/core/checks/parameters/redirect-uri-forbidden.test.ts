import { fapiCase, legacyCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { redirectUriForbidden } from './redirect-uri-forbidden.ts';

const at = (redirect_uri: string) => () =>
  fapiCase({ parameters: { redirect_uri }, authorization_request: undefined });
const wrong = { certainty: 'strong', path: 'parameters.redirect_uri' } as const;

testCheck(redirectUriForbidden, {
  accepts: {
    'the loopback address of IPv6, which is another fault': () =>
      fapiCase({ parameters: { redirect_uri: 'https://[::1]/callback' }, authorization_request: undefined }),
    'an https URL': fapiCase,
    'an https URL on the old profile': legacyCase,
    'a loopback address, which has a check of its own': at('https://127.0.0.1/callback'),
  },
  rejects: {
    'a word that the portal refuses': [at('https://rp.example.sg/singpass-login/callback'), wrong],
    'that word in capitals': [at('https://MyInfo.example.sg/callback'), wrong],
    'an IP address': [at('https://203.0.113.7/callback'), wrong],
    'the scheme of a mobile app': [at('sg.example.rp://callback'), wrong],
    'the scheme of a mobile app in the pushed request alone': [
      async () => ({
        profile: 'singpass-fapi',
        authorization_request: await parRequest({ redirect_uri: 'sg.example.rp://callback' }),
      }),
      wrong,
    ],
    'the machine itself in staging, as the samples of the provider have it': [
      at('http://localhost:3001/callback'),
      { certainty: 'hint', path: 'parameters.redirect_uri' },
    ],
    'the machine itself in production': [
      () =>
        fapiCase({
          url: 'https://id.singpass.gov.sg/fapi/token',
          environment: 'production',
          parameters: { redirect_uri: 'http://localhost:3001/callback' },
          authorization_request: undefined,
        }),
      wrong,
    ],
    'a word in a URI with which the login has worked': [
      async () =>
        fapiCase({
          parameters: { redirect_uri: 'https://rp.example.sg/singpass/callback' },
          authorization_request: await parRequest({
            redirect_uri: 'https://rp.example.sg/singpass/callback',
          }),
          callback: 'https://rp.example.sg/singpass/callback?code=abc',
        }),
      { certainty: 'hint' },
    ],
  },
  undecided: {
    'another URI than that of the login, which is another fault': [
      () => fapiCase({ parameters: { redirect_uri: 'http://rp.example.sg/callback' } }),
      'not-applicable',
    ],
    'no absolute URI': [at('/callback'), 'not-applicable'],
    'no redirect_uri': [() => fapiCase({ parameters: { redirect_uri: undefined } }), 'not-applicable'],
    'a hidden value': [at('<redacted>'), 'cannot-tell'],
    'no request': [{}, 'cannot-tell'],
  },
});
