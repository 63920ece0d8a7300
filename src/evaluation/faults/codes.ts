import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import { setParameter, type World } from '../world.ts';
import { earlierRequest, setCode } from './request-edits.ts';

/** The line that a web server logs of the redirect back, so many seconds before the token request. */
function accessLog(world: World, seconds: number): string {
  const { redirectUri, code, state, now } = world;
  const url = new URL(redirectUri);
  url.searchParams.set('code', code);
  url.searchParams.set('state', state);
  const [, day, month, year, time] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date((now - seconds) * 1000).toUTCString()) ?? [];
  return `203.0.113.7 - - [${day}/${month}/${year}:${time} +0000] "GET ${url.pathname}${url.search} HTTP/1.1" 302 0 "-" "Mozilla/5.0"`;
}

function callbackError(world: World, random: Random): string {
  const url = new URL(world.redirectUri);
  const [error, description] = random.pick([
    ['access_denied', 'The user cancelled the login'],
    ['server_error', 'An unexpected error occurred'],
    ['temporarily_unavailable', ''],
    ['invalid_scope', 'requested scope is not allowed'],
  ] as const);
  url.searchParams.set('error', error);
  if (description !== '') url.searchParams.set('error_description', description);
  url.searchParams.set('state', world.state);
  return url.href;
}

const unsignedToken = (random: Random): string =>
  `${Buffer.from(JSON.stringify({ alg: 'ES256', kid: random.uuid() })).toString('base64url')}.${Buffer.from(JSON.stringify({ sub: random.uuid(), iat: 1_780_000_000 })).toString('base64url')}.${random.base64url(86)}`;

/** The authorization code: its age, its use, its text (RFC 6749 §4.1.2, §4.1.3). */
export const codeFaults: readonly FaultMaker[] = [
  {
    code: 'code-missing',
    how: 'left out',
    answer: 'request',
    apply: (world) => setParameter(world, 'code', undefined),
  },
  {
    code: 'code-missing',
    how: 'the text of nothing',
    answer: 'grant',
    also: ['code-is-something-else', 'placeholder-left', 'empty-param'],
    apply: (world, random) => setParameter(world, 'code', random.pick(['undefined', 'null', 'None'])),
  },
  {
    code: 'auth-request-error-ignored',
    how: 'no code in the callback',
    needs: ['callback'],
    answer: 'request',
    // The code is not there, which a server sees with the other parameters.
    stage: 'parameters',
    beside: ['code-missing', 'empty-param', 'code-is-something-else'],
    apply(world, random) {
      world.callback = callbackError(world, random);
      setParameter(world, 'code', random.chance(0.4) ? undefined : '');
    },
  },
  {
    code: 'auth-request-error-ignored',
    how: 'the text of nothing for the code',
    needs: ['callback'],
    answer: 'grant',
    beside: ['code-missing', 'empty-param', 'code-is-something-else', 'placeholder-left'],
    apply(world, random) {
      world.callback = callbackError(world, random);
      setParameter(world, 'code', random.pick(['undefined', 'null', '[object Object]']));
    },
  },
  {
    code: 'code-expired',
    how: 'exchanged minutes after the callback',
    needs: ['callback'],
    answer: 'grant',
    needsAnswer: true,
    apply(world, random) {
      world.callback = accessLog(world, random.between(200, 900));
    },
  },
  {
    code: 'code-reused',
    how: 'a second request some time after',
    needs: ['previous_request'],
    answer: 'grant',
    async apply(world, random) {
      world.previousRequest = await earlierRequest(world, random.between(5, 50), random);
    },
  },
  {
    code: 'double-redemption-race',
    how: 'two requests in the same second',
    needs: ['previous_request'],
    answer: 'grant',
    also: ['code-reused'],
    async apply(world, random) {
      world.previousRequest = await earlierRequest(world, 0, random);
    },
  },
  {
    code: 'code-other-client-env',
    how: 'a login of another app',
    needs: ['authorization_request'],
    answer: 'grant',
    apply(world, random) {
      const { authorization } = world;
      const other = random.text(32);
      for (const pair of authorization.parameters) if (pair[0] === 'client_id') pair[1] = other;
      if (authorization.assertion) Object.assign(authorization.assertion.claims, { iss: other, sub: other });
    },
  },
  {
    code: 'code-other-client-env',
    how: 'a callback from the other environment',
    profiles: ['singpass-fapi'],
    needs: ['callback'],
    without: ['authorization_request'],
    answer: 'grant',
    apply(world) {
      const url = new URL(world.redirectUri);
      url.searchParams.set('code', world.code);
      url.searchParams.set('state', world.state);
      const host = world.environment === 'staging' ? 'id.singpass.gov.sg' : 'stg-id.singpass.gov.sg';
      url.searchParams.set('iss', `https://${host}/fapi`);
      world.callback = url.href;
    },
  },
  {
    code: 'code-percent-encoded',
    how: 'taken undecoded from the callback',
    answer: 'grant',
    also: ['double-encoded'],
    apply(world, random) {
      setCode(
        world,
        random.pick([
          `${random.base64url(42)}==`,
          `4/${random.base64url(50)}`,
          `${random.base64url(20)}+${random.base64url(22)}=`,
        ]),
      );
      setParameter(world, 'code', encodeURIComponent(world.code));
    },
  },
  {
    code: 'code-truncated',
    how: 'cut, beside the callback',
    needs: ['callback'],
    answer: 'grant',
    apply: (world, random) =>
      setParameter(
        world,
        'code',
        random.pick([
          world.code.slice(0, random.between(20, 40)),
          world.code.slice(random.between(1, 10)),
          world.code.slice(0, -1),
        ]),
      ),
  },
  {
    code: 'code-truncated',
    how: 'with what followed it',
    answer: 'grant',
    beside: ['code-percent-encoded'],
    apply: (world, random) =>
      setParameter(
        world,
        'code',
        `${world.code}${random.pick([`&state=${world.state}`, '#', '#_=_', `&iss=${encodeURIComponent(world.issuer)}`, '&'])}`,
      ),
  },
  {
    code: 'code-is-something-else',
    how: 'the state',
    needs: ['callback'],
    answer: 'grant',
    apply: (world) => setParameter(world, 'code', world.state),
  },
  {
    code: 'code-is-something-else',
    how: 'the state of the login',
    needs: ['authorization_request'],
    without: ['callback'],
    answer: 'grant',
    apply: (world) => setParameter(world, 'code', world.state),
  },
  {
    code: 'code-is-something-else',
    how: 'a request_uri',
    answer: 'grant',
    apply: (world, random) =>
      setParameter(world, 'code', `urn:ietf:params:oauth:request_uri:${random.base64url(43)}`),
  },
  {
    code: 'code-is-something-else',
    how: 'a token',
    answer: 'grant',
    apply: (world, random) => setParameter(world, 'code', unsignedToken(random)),
  },
  {
    code: 'code-is-something-else',
    how: 'the whole callback',
    answer: 'grant',
    also: ['code-truncated'],
    apply: (world) => {
      const url = new URL(world.redirectUri);
      url.searchParams.set('code', world.code);
      url.searchParams.set('state', world.state);
      setParameter(world, 'code', url.href);
    },
  },
];
