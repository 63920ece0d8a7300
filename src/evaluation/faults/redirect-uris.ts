import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import { setParameter, type World } from '../world.ts';
import { setRedirect } from './request-edits.ts';

/** Another URI in the token request than in the login, or the reverse: either side can be the altered one. */
function differently(alter: (uri: string, random: Random) => string): FaultMaker['apply'] {
  return (world, random) => {
    const altered = alter(world.redirectUri, random);
    if (random.chance(0.5)) setParameter(world, 'redirect_uri', altered);
    else {
      const sent = world.redirectUri;
      setRedirect(world, altered);
      setParameter(world, 'redirect_uri', sent);
    }
  };
}

const shared = { needs: ['authorization_request'], answer: 'grant' } as const satisfies Partial<FaultMaker>;

function withLocalhost(world: World, random: Random): void {
  const [asked, sent] = random.shuffle([3000, 8080, 5000, 8443]);
  const path = random.pick(['/callback', '/auth/callback']);
  setRedirect(world, `http://localhost:${asked}${path}`);
  setParameter(world, 'redirect_uri', `http://localhost:${sent}${path}`);
}

/** The redirect URI of the token request beside that of the login (RFC 6749 §4.1.3). */
export const redirectFaults: readonly FaultMaker[] = [
  {
    ...shared,
    code: 'redirect-uri-slash',
    how: 'a slash at the end',
    apply: differently((uri) => `${uri}/`),
  },
  {
    ...shared,
    code: 'redirect-uri-slash',
    how: 'a bare host and a URL class',
    apply(world) {
      const bare = new URL(world.redirectUri).origin;
      setRedirect(world, bare);
      setParameter(world, 'redirect_uri', new URL(bare).href);
    },
  },
  {
    ...shared,
    code: 'redirect-uri-origin',
    how: 'http behind a proxy, or a port',
    apply: differently((uri, random) =>
      random.pick([
        uri.replace('https:', 'http:'),
        uri.replace(/^(https:\/\/[^/]+)/, '$1:443'),
        uri.replace(/^(https:\/\/[^/]+)/, '$1:8443'),
      ]),
    ),
  },
  {
    ...shared,
    code: 'redirect-uri-origin',
    how: 'another host',
    apply: differently((uri, random) =>
      random.pick([
        uri.replace('https://', 'https://uat-'),
        uri.replace('https://', 'https://www.'),
        uri.replace(/^https:\/\/[^/]+/, `https://${random.text(8, 'abcdefghijklmnop')}.example`),
      ]),
    ),
  },
  {
    ...shared,
    code: 'redirect-uri-origin',
    how: 'another port of localhost',
    beside: ['localhost-forbidden'],
    apply: withLocalhost,
  },
  {
    ...shared,
    code: 'redirect-uri-path-case',
    how: 'another path',
    apply: differently((uri, random) => {
      const { origin, pathname } = new URL(uri);
      const last = pathname.lastIndexOf('/') + 1;
      return `${origin}${random.pick([
        `${pathname.slice(0, last)}${(pathname[last] ?? '').toUpperCase()}${pathname.slice(last + 1)}2`,
        pathname.toUpperCase(),
        `/${pathname}`,
        `${pathname}.${random.pick(['php', 'aspx', 'html'])}`,
        `${pathname}/return`,
        '/',
      ])}`;
    }),
  },
  {
    ...shared,
    code: 'redirect-uri-query',
    how: 'a query or a fragment on one side',
    apply: differently(
      (uri, random) =>
        `${uri}${random.pick(['?lang=en', '?state=', '#', '#/', '#_=_', `?v=${random.between(1, 99)}`, '?'])}`,
    ),
  },
  {
    ...shared,
    code: 'redirect-uri-query',
    how: 'another query on the other side',
    apply: (world, random) => {
      const base = world.redirectUri;
      setRedirect(world, `${base}?tenant=${random.text(5)}`);
      setParameter(world, 'redirect_uri', `${base}?tenant=${random.text(6)}`);
    },
  },
  {
    code: 'redirect-uri-double-encoded',
    how: 'encoded before it was handed over',
    answer: 'grant',
    also: ['double-encoded'],
    apply: (world) => setParameter(world, 'redirect_uri', encodeURIComponent(world.redirectUri)),
  },
  {
    code: 'redirect-uri-forbidden',
    how: "a product's name",
    apply(world, random) {
      const { host } = new URL(world.redirectUri);
      setRedirect(
        world,
        random.pick([
          `https://${host}/singpass-login/callback`,
          `https://${host}/myinfo/callback`,
          `https://${host}/auth/corppass`,
          `https://singpass.${host}/callback`,
        ]),
      );
    },
  },
  {
    code: 'redirect-uri-forbidden',
    how: 'an IP address',
    apply: (world, random) =>
      setRedirect(
        world,
        `https://${random.pick(['203.0.113', '198.51.100', '192.0.2'])}.${random.between(1, 250)}/callback`,
      ),
  },
];
