import type { Random } from '../random.ts';
import type { WireMessage } from '../wire.ts';

/** A finished request as some program shows it. */
export type PasteShape = (wire: WireMessage, random: Random) => string;

const single = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const stamp = (random: Random): string =>
  `2026-11-20 ${random.between(10, 23)}:${random.between(10, 59)}:${random.between(10, 59)}.${random.between(100, 999)}`;

function headLines({ method, url, headers, body }: WireMessage, version = 'HTTP/1.1'): string[] {
  const { host, pathname, search } = new URL(url);
  return [
    `${method} ${pathname}${search} ${version}`,
    `Host: ${host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${new TextEncoder().encode(body).length}`,
  ];
}

/** `curl -v` at a prompt: the command, then what curl says of the connection, the request's head and the answer's. */
const curlVerbose: PasteShape = (wire, random) => {
  const { url, headers, body, method } = wire;
  const { host } = new URL(url);
  const command = [
    `curl -v -X ${method} ${single(url)}`,
    ...headers.map(([name, value]) => `-H ${single(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`-d ${single(body)}`]),
  ].join(' ');
  return [
    `${random.pick(['$ ', 'dev@host:~$ ', ''])}${command}`,
    '* Host was resolved.',
    `*   Trying 203.0.113.${random.between(1, 250)}:443...`,
    `* Connected to ${host} (203.0.113.9) port 443`,
    '* ALPN: curl offers h2,http/1.1',
    '* SSL connection using TLSv1.3 / TLS_AES_128_GCM_SHA256 / X25519 / RSASSA-PSS',
    ...headLines(wire).map((line) => `> ${line}`),
    '> ',
    '* upload completely sent off',
    '< HTTP/1.1 400 Bad Request',
    '< Content-Type: application/json',
    '< ',
    `* Connection #0 to host ${host} left intact`,
  ].join('\n');
};

/** Python's `http.client` with debuglevel 1, which requests shows when asked to. */
const pythonDebug: PasteShape = (wire) => {
  const bytes = (text: string): string => JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return [
    `send: b'${bytes(`${headLines(wire).join('\r\n')}\r\n\r\n`)}'`,
    `send: b'${bytes(wire.body)}'`,
    `reply: 'HTTP/1.1 400 Bad Request\\r\\n'`,
    'header: Content-Type: application/json',
  ].join('\n');
};

/** The wire log of Apache HttpClient under Spring's usual log pattern. */
const apacheWire: PasteShape = (wire, random) => {
  const line = (text: string): string =>
    `${stamp(random)} DEBUG 1 --- [nio-8080-exec-${random.between(1, 9)}] org.apache.http.wire : http-outgoing-0 >> "${text}"`;
  return [
    ...headLines(wire).map((text) => line(`${text}[\\r][\\n]`)),
    line('[\\r][\\n]'),
    line(wire.body),
  ].join('\n');
};

/** An AxiosError as Node prints it, shortened. */
const axiosError: PasteShape = ({ method, url, headers, body }) =>
  [
    'AxiosError: Request failed with status code 400',
    '    at settle (/app/node_modules/axios/dist/node/axios.cjs:2019:12) {',
    "  code: 'ERR_BAD_REQUEST',",
    '  config: {',
    '    timeout: 0,',
    '    headers: {',
    ...headers.map(([name, value]) => `      '${name}': '${value}',`),
    `      'Content-Length': '${body.length}'`,
    '    },',
    `    method: '${method.toLowerCase()}',`,
    `    url: '${url}',`,
    `    data: '${body.replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`,
    '  }',
    '}',
  ].join('\n');

/** The browser's or Node's `fetch` call, as "Copy as fetch" writes it. */
const fetchCall: PasteShape = ({ method, url, headers, body }) =>
  `fetch(${JSON.stringify(url)}, ${JSON.stringify({ headers: Object.fromEntries(headers), body, method }, null, 2)});`;

/** What an intercepting proxy shows: the absolute form of the target and headers of its own (RFC 9112 §3.2.2). */
const proxyRaw: PasteShape = (wire) => {
  const [, ...rest] = headLines(wire);
  return [
    `${wire.method} ${wire.url} HTTP/1.1`,
    ...rest,
    'Proxy-Connection: keep-alive',
    'Accept-Encoding: gzip, deflate, br',
    '',
    wire.body,
  ].join('\r\n');
};

/** What Postman's "Code" pane writes for a url-encoded body. */
const postmanCurl: PasteShape = ({ url, headers, parameters = [] }) =>
  [
    `curl --location ${single(url)}`,
    ...headers.map(([name, value]) => `--header ${single(`${name}: ${value}`)}`),
    ...parameters.map(([name, value]) => `--data-urlencode ${single(`${name}=${value}`)}`),
  ].join(' \\\n');

/** One line of a program's own log, the body as it was sent. */
const logLine: PasteShape = ({ method, url, body }, random) =>
  random.pick([
    `${stamp(random)} INFO  TokenClient - ${method} ${url} body=${body}`,
    `[${stamp(random)}] DEBUG request: ${method} ${url}\n${body}`,
    `${stamp(random)} [info] token request body: ${body}`,
  ]);

export const pasteShapes = {
  'a curl -v session': curlVerbose,
  "Python's debug output": pythonDebug,
  'an Apache wire log': apacheWire,
  'an AxiosError': axiosError,
  'a fetch call': fetchCall,
  'an intercepting proxy': proxyRaw,
  "Postman's curl": postmanCurl,
  'a log line': logLine,
} as const satisfies Record<string, PasteShape>;
