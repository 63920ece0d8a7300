import type { EnvironmentId } from '../../../core/profiles/profile.ts';
import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { localhostForbidden } from './localhost-forbidden.ts';

const at =
  (redirect_uri: string | undefined, environment: EnvironmentId = 'staging') =>
  () =>
    fapiCase({ parameters: { redirect_uri }, authorization_request: undefined, environment });
const found = { certainty: 'hint', severity: 'warning', path: 'parameters.redirect_uri' } as const;

testCheck(localhostForbidden, {
  accepts: {
    'a host name': fapiCase,
    'a host name that begins like it': at('https://localhost.example.sg/callback', 'production'),
  },
  rejects: {
    'localhost in production': [at('https://localhost/callback', 'production'), found],
    'the pushed request alone': [
      async () => ({
        profile: 'singpass-fapi',
        environment: 'production',
        authorization_request: await parRequest({ redirect_uri: 'https://localhost/callback' }),
      }),
      found,
    ],
    'a loopback address in staging': [at('https://127.0.0.1:3001/callback'), found],
    'a loopback address of IPv6': [at('https://[::1]/callback'), found],
  },
  undecided: {
    'a scheme that is refused by itself': [at('http://localhost:3001/callback'), 'not-applicable'],
    'a server of your own': [at('https://127.0.0.1/callback', 'custom'), 'not-applicable'],
    'no absolute URI': [at('/callback'), 'not-applicable'],
    'no redirect_uri': [at(undefined), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
    'localhost in staging': [at('https://localhost:3001/callback'), 'not-applicable'],
  },
});
