import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { makersWith } from './shared-maker.ts';

/** Where the provider cannot read the set it answers with its own error (singpass.md §3.2). */
const fetched = makersWith({ answer: 'server', needs: ['jwks'] });
const addressed = makersWith({ answer: 'server', needsRegistration: true });

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  301: 'Moved Permanently',
  302: 'Found',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  406: 'Not Acceptable',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

interface Fetched {
  readonly status: number;
  readonly headers?: readonly string[];
  readonly type?: string;
  readonly body: string;
}

/** What `curl -si` prints, or the `<` lines of `curl -sv` with the body after them. */
function curlOutput(world: World, random: Random, { status, headers = [], type, body }: Fetched): string {
  const http2 = random.chance(0.5);
  const name = (text: string): string => (http2 ? text.toLowerCase() : text);
  const lines = [
    http2 ? `HTTP/2 ${status} ` : `HTTP/1.1 ${status} ${reasons[status] ?? ''}`,
    ...(headers.some((line) => /^server:/i.test(line)) ? [] : [`${name('Server')}: nginx/1.24.0`]),
    `${name('Date')}: ${new Date((world.now + random.between(60, 900)) * 1000).toUTCString()}`,
    ...(type === undefined ? [] : [`${name('Content-Type')}: ${type}`]),
    `${name('Content-Length')}: ${new TextEncoder().encode(body).length}`,
    ...headers,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** The same as `curl -v` prints it, connection and all. */
function curlVerbose(world: World, random: Random, answer: Fetched): string {
  const { hostname, pathname } = new URL(world.expected?.jwks_uri ?? world.redirectUri);
  const [head = '', ...rest] = curlOutput(world, random, answer).split('\r\n\r\n');
  return [
    `*   Trying 203.0.113.${random.between(1, 254)}:443...`,
    `* Connected to ${hostname} (203.0.113.7) port 443 (#0)`,
    '* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384',
    `> GET ${pathname} HTTP/1.1`,
    `> Host: ${hostname}`,
    '> User-Agent: curl/8.5.0',
    '> Accept: */*',
    '> ',
    ...head.split('\r\n').map((line) => `< ${line}`),
    '< ',
    rest.join('\r\n\r\n'),
    `* Connection #0 to host ${hostname} left intact`,
  ].join('\n');
}

const page = (title: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>${body}</body>\n</html>\n`;

const pages: readonly string[] = [
  page('My Portal', '<div id="root"></div><script type="module" src="/assets/index-B1x9.js"></script>'),
  page('Vite App', '<noscript>You need to enable JavaScript to run this app.</noscript><div id="app"></div>'),
  page('Sign in to your account', '<form action="/login" method="post"><input name="username"></form>'),
  page('ngrok - Visit Site', '<h1>You are about to visit: abc123.ngrok-free.app</h1>'),
  page('Just a moment...', '<h2>Checking if the site connection is secure</h2>'),
  '<html>\r\n<head><title>Welcome to nginx!</title></head>\r\n<body>\r\n<h1>Welcome to nginx!</h1>\r\n</body>\r\n</html>\r\n',
];

const failures: readonly Fetched[] = [
  {
    status: 404,
    type: 'application/json',
    body: '{"statusCode":404,"message":"Cannot GET /.well-known/jwks.json","error":"Not Found"}',
  },
  { status: 404, type: 'text/plain; charset=utf-8', body: '404 page not found\n' },
  {
    status: 401,
    type: 'application/json',
    headers: ['WWW-Authenticate: Bearer'],
    body: '{"message":"Unauthorized"}',
  },
  { status: 500, type: 'application/json', body: '{"error":"Internal Server Error"}' },
  { status: 503, type: 'text/plain', body: 'no healthy upstream' },
  { status: 406, body: '' },
];

function address(world: World, uri: string): void {
  world.expected = { ...world.expected, jwks_uri: uri };
}

/** Group G: what the address of the set serves, and where it is. */
export const keySetFetchFaults: readonly FaultMaker[] = [
  fetched('jwks-html', 'a page alone', (world, random) => {
    world.jwksText = random.pick(pages);
  }),
  fetched('jwks-html', 'a page, as curl -i shows it', (world, random) => {
    world.jwksText = curlOutput(world, random, {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: random.pick(pages),
    });
  }),
  fetched('jwks-http-error', 'as curl -i shows it', (world, random) => {
    world.jwksText = curlOutput(world, random, random.pick(failures));
  }),
  fetched('jwks-http-error', 'as curl -v shows it', (world, random) => {
    world.jwksText = curlVerbose(world, random, random.pick(failures));
  }),
  fetched(
    'jwks-http-error',
    'an error page',
    (world, random) => {
      const status = random.pick([404, 502, 503]);
      const title = `${status} ${reasons[status]}`;
      world.jwksText = curlOutput(world, random, {
        status,
        type: 'text/html',
        body: page(title, `<center><h1>${title}</h1></center><hr><center>nginx</center>`),
      });
    },
    { also: ['jwks-html'] },
  ),
  fetched('jwks-redirect', 'as curl -i shows it', (world, random) => {
    const { host, pathname } = new URL(world.redirectUri);
    const status = random.pick([301, 302, 307, 308]);
    const location = random.pick([
      `https://${host}/.well-known/jwks.json/`,
      `https://www.${host}/.well-known/jwks.json`,
      `https://${host}${pathname}?next=jwks`,
    ]);
    const body = random.pick([
      '',
      page(`${status} ${reasons[status]}`, `<center><h1>${status} ${reasons[status]}</h1></center>`),
    ]);
    world.jwksText = curlOutput(world, random, {
      status,
      type: 'text/html',
      headers: [`Location: ${location}`],
      body,
    });
  }),
  fetched('jwks-redirect', 'as curl -v shows it', (world, random) => {
    const { host } = new URL(world.redirectUri);
    world.jwksText = curlVerbose(world, random, {
      status: random.pick([301, 302, 308]),
      headers: [`Location: https://www.${host}/jwks`],
      body: '',
    });
  }),
  fetched('jwks-content-type', 'JSON under another type', (world, random) => {
    const type = random.pick([
      'text/plain',
      'text/html; charset=utf-8',
      'application/octet-stream',
      'binary/octet-stream',
    ]);
    world.jwksText = curlOutput(world, random, { status: 200, type, body: JSON.stringify(world.jwks) });
  }),
  fetched(
    'jwks-blocked',
    'an edge refuses what is no browser',
    (world, random) => {
      const [server, body] = random.pick([
        ['cloudflare', page('Just a moment...', '<div class="cf-browser-verification"></div>')],
        ['cloudflare', 'error code: 1020'],
        [
          'AkamaiGHost',
          page(
            'Access Denied',
            "<h1>Access Denied</h1>You don't have permission to access this server.<p>Reference #18.2d351ab8",
          ),
        ],
        [
          'awselb/2.0',
          '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n</body>\r\n</html>\r\n',
        ],
      ] as const);
      world.jwksText = curlOutput(world, random, {
        status: 403,
        type: body.startsWith('<') ? 'text/html; charset=UTF-8' : 'text/plain; charset=UTF-8',
        headers: [`Server: ${server}`],
        body,
      });
    },
    { also: ['jwks-http-error'], beside: ['jwks-html'] },
  ),
  fetched('jwks-encoding', 'gzip that nobody names', (world, random) => {
    const noise = Buffer.from(random.bytes(180))
      .toString('latin1')
      .replace(/[\u0080-\u00ff]/g, '\ufffd');
    world.jwksText = `\u001f\ufffd\b\u0000\u0000\u0000\u0000\u0000\u0000\u0003${noise}`;
  }),
  addressed('jwks-internal-host', 'a host that only the company knows', (world, random) => {
    address(
      world,
      `https://${random.pick(['localhost', '127.0.0.1', `10.${random.between(0, 255)}.3.12`, '192.168.1.20', '172.20.0.5', 'jwks.corp.internal', 'portal.local', 'host.docker.internal', 'backend', '169.254.10.2'])}/.well-known/jwks.json`,
    );
  }),
  addressed(
    'jwks-internal-host',
    'the address of the developer',
    (world, random) => address(world, `http://localhost:${random.pick([3000, 5156, 8080])}/jwks`),
    { also: ['jwks-port-or-scheme'] },
  ),
  addressed('jwks-port-or-scheme', 'another port', (world, random) => {
    const { host } = new URL(world.redirectUri);
    address(world, `https://${host}:${random.pick([8443, 4443, 3000, 9443])}/.well-known/jwks.json`);
  }),
  addressed('jwks-port-or-scheme', 'without TLS', (world) => {
    const { host } = new URL(world.redirectUri);
    address(world, `http://${host}/.well-known/jwks.json`);
  }),
];
