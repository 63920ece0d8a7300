import type { FaultMaker } from '../fault-maker.ts';
import { wireForms } from '../forms.ts';
import { assertionSlot, setHeader, setParameter } from '../world.ts';
import { answerText, encodedBody } from './request-edits.ts';

const basic = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

const corsTexts = [
  (url: string, page: string) =>
    `Access to fetch at '${url}' from origin '${page}' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
  (url: string, page: string) =>
    `Access to XMLHttpRequest at '${url}' from origin '${page}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\nPOST ${url} net::ERR_FAILED`,
  (url: string) =>
    `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 400.`,
  (url: string, page: string) =>
    `Origin ${page} is not allowed by Access-Control-Allow-Origin. Status code: 400\nFetch API cannot load ${url} due to access control checks.`,
] as const;

const pages = ['http://localhost:3000', 'http://localhost:5173', 'https://portal.example.sg'];

/** A second way of authenticating, a caller that must not be one, a proxy between. */
export const clientFaults: readonly FaultMaker[] = [
  {
    code: 'basic-header-plus-assertion',
    how: 'the header of a library',
    forms: wireForms,
    answer: 'client',
    apply: (world, random) =>
      setHeader(
        world,
        'Authorization',
        basic(
          random.pick([world.clientId, encodeURIComponent(world.clientId)]),
          random.pick(['', random.text(24)]),
        ),
      ),
  },
  {
    code: 'basic-header-plus-assertion',
    how: 'curl -u',
    answer: 'client',
    apply(world, random) {
      const flag = random.pick(['-u', '--user']);
      const user = `${world.clientId}:${random.pick(['', random.text(20)])}`;
      world.body = encodedBody(world);
      world.requestText = ({ url, body, dpop }) =>
        `curl ${flag} '${user}' '${url}'${dpop ? ` -H 'DPoP: ${dpop}'` : ''} -d '${body}'`;
    },
  },
  {
    code: 'bearer-header-plus-assertion',
    how: 'the assertion itself',
    forms: wireForms,
    answer: 'client',
    apply: (world) => setHeader(world, 'Authorization', `Bearer ${assertionSlot}`),
  },
  {
    code: 'bearer-header-plus-assertion',
    how: 'an access token of before',
    forms: wireForms,
    answer: 'client',
    apply: (world, random) =>
      setHeader(world, 'Authorization', `Bearer ${random.base64url(random.between(32, 60))}`),
  },
  {
    code: 'client-secret-used',
    how: 'beside the assertion',
    answer: 'client',
    apply: (world, random) => setParameter(world, 'client_secret', random.text(random.between(20, 40))),
  },
  {
    code: 'client-secret-used',
    how: 'instead of the assertion',
    answer: 'client',
    beside: ['assertion-missing', 'assertion-type-missing'],
    apply(world, random) {
      setParameter(world, 'client_assertion', undefined);
      setParameter(world, 'client_assertion_type', undefined);
      setParameter(world, 'client_secret', random.text(random.between(20, 40)));
    },
  },
  {
    code: 'client-secret-used',
    how: 'in a Basic header instead of the assertion',
    forms: wireForms,
    answer: 'client',
    beside: ['assertion-missing', 'assertion-type-missing'],
    apply(world, random) {
      setParameter(world, 'client_assertion', undefined);
      setParameter(world, 'client_assertion_type', undefined);
      setHeader(world, 'Authorization', basic(world.clientId, random.text(30)));
    },
  },
  {
    code: 'cors-browser-call',
    how: "the browser's message",
    needsAnswer: true,
    apply(world, random) {
      world.response = random.pick(corsTexts)(world.url, random.pick(pages));
    },
  },
  {
    code: 'cors-browser-call',
    how: 'the message alone',
    needsAnswer: true,
    noRequest: true,
    apply(world, random) {
      world.response = `${random.pick(corsTexts)(world.url, random.pick(pages))}${random.pick(['', '\nTypeError: Failed to fetch'])}`;
    },
  },
  {
    code: 'cors-browser-call',
    how: "a browser's headers",
    forms: wireForms,
    answer: 'request',
    apply(world, random) {
      const page = random.pick(pages);
      setHeader(world, 'User-Agent', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36');
      setHeader(world, 'Origin', page);
      setHeader(world, 'Referer', `${page}/`);
      if (random.chance(0.7)) setHeader(world, 'Sec-Fetch-Mode', 'cors');
    },
  },
  {
    code: 'proxy-altered-request',
    how: 'a proxy that wants a password',
    needsAnswer: true,
    apply(world, random) {
      const realm = random.pick(['Basic realm="proxy"', 'Negotiate', 'NTLM']);
      world.response = answerText(
        world,
        '407 Proxy Authentication Required',
        [`Proxy-Authenticate: ${realm}`, 'Via: 1.1 proxy.corp.example (squid/5.7)'],
        '',
      );
    },
  },
  {
    code: 'proxy-altered-request',
    how: 'a refusing tunnel',
    needsAnswer: true,
    apply(world, random) {
      world.response = random.pick([
        'curl: (56) CONNECT tunnel failed, response 407',
        'curl: (56) Received HTTP code 407 from proxy after CONNECT',
        'java.io.IOException: Unable to tunnel through proxy. Proxy returns "HTTP/1.1 407 Proxy Authentication Required"',
        "requests.exceptions.ProxyError: HTTPSConnectionPool(host='stg-id.singpass.gov.sg', port=443): Max retries exceeded (Caused by ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required')))",
      ]);
    },
  },
  {
    code: 'proxy-altered-request',
    how: "a proxy's error page",
    needsAnswer: true,
    apply(world, random) {
      const page = `<!DOCTYPE html><html><head><title>ERROR: The requested URL could not be retrieved</title></head><body><h1>ERROR</h1><p>${random.pick(['Access Denied.', 'Connection to the remote host failed.'])}</p><p>Generated by proxy.corp.example (squid/5.7)</p></body></html>`;
      world.response = answerText(
        world,
        random.pick(['403 Forbidden', '502 Bad Gateway', '503 Service Unavailable']),
        [
          'Server: squid/5.7',
          'X-Squid-Error: ERR_ACCESS_DENIED 0',
          'X-Cache: MISS from proxy.corp.example',
          'Via: 1.1 proxy.corp.example (squid/5.7)',
          'Content-Type: text/html',
        ],
        page,
      );
    },
  },
];
