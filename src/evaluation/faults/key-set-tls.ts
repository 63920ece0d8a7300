import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { makersWith } from './shared-maker.ts';
import tls from './tls-outputs.fixture.json' with { type: 'json' };

/** What was seen of one server: real texts of OpenSSL 3.0, curl 7.88 and Node, hosts and authorities made up. */
interface Seen {
  readonly host: string;
  readonly sClient: string;
  readonly curl: string;
  readonly error: string;
}

const maker = makersWith({ answer: 'server', needs: ['certificates'] });

const path = '/.well-known/jwks.json';

function at(world: World, host: string): void {
  world.expected = { ...world.expected, jwks_uri: `https://${host}${path}` };
}

/** `openssl s_client` as it gets pasted: with the command or not, in the writing of OpenSSL 3.0 or of 3.2 and later. */
function pastedSClient(world: World, random: Random, { host, sClient }: Seen): void {
  at(world, host);
  const command = `$ openssl s_client -connect ${host}:443 -servername ${host} -showcerts </dev/null\n`;
  const newer = random.chance(0.4);
  const text = newer
    ? sClient.replace(/^((?:depth=\d+| *\d s:| *i:|subject=|issuer=) ?.*)$/gm, (line) =>
        line.replaceAll(' = ', '='),
      )
    : sClient;
  const ended = random.chance(0.2) ? text.replaceAll('\n', '\r\n') : text;
  world.certificates = random.chance(0.5) ? command + ended : ended;
}

/** Without `-showcerts`: the certificate of the server alone is printed. */
function pastedShortSClient(world: World, random: Random, seen: Seen): void {
  const blocks = seen.sClient.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----\n/g) ?? [];
  const bare = blocks.reduce((text, block) => text.replace(block, ''), seen.sClient);
  const sClient = bare.replace('Server certificate\n', `Server certificate\n${blocks[0]}`);
  pastedSClient(world, random, { ...seen, sClient: sClient.replace('-showcerts ', '') });
}

function pastedCurl(world: World, random: Random, { host, curl }: Seen): void {
  at(world, host);
  const problem = /^\* (SSL certificate problem: .+|SSL: .+)$/m.exec(curl)?.[1];
  const closing =
    problem === undefined
      ? ''
      : `curl: (60) ${problem}\nMore details here: https://curl.se/docs/sslcerts.html\n\ncurl failed to verify the legitimacy of the server and therefore could not\nestablish a secure connection to it.\n`;
  const command = random.chance(0.5) ? `$ curl -v https://${host}${path}\n` : '';
  world.certificates = `${command}${curl}${random.chance(0.7) ? closing : ''}`;
}

/** The chain as PEM, as a person copies it out of an output or a file. */
function pastedPem(world: World, _random: Random, { host, sClient }: Seen): void {
  at(world, host);
  world.certificates = (
    sClient.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----\n/g) ?? []
  ).join('');
}

/** What a program of the person's own said when it read the address. */
function pastedError(world: World, random: Random, { host, error }: Seen): void {
  at(world, host);
  const [, code = '', message = ''] = /^(\w+): (.+)$/s.exec(error) ?? ['', 'EPROTO', error];
  world.certificates = random.pick([
    `FetchError: request to https://${host}${path} failed, reason: ${message}\n    at ClientRequest.<anonymous> (/app/node_modules/node-fetch/lib/index.js:1501:11) {\n  type: 'system',\n  errno: '${code}',\n  code: '${code}'\n}`,
    `Error: ${message}\n    at TLSSocket.onConnectSecure (node:_tls_wrap:1674:34)\n    at TLSSocket.emit (node:events:519:28) {\n  code: '${code}'\n}`,
    `TypeError: fetch failed\n    at node:internal/deps/undici/undici:13392:13 {\n  [cause]: Error: ${message}\n      code: '${code}'\n  }\n}`,
  ]);
}

type Paste = (world: World, random: Random, seen: Seen) => void;

const of =
  (paste: Paste, ...seen: readonly Seen[]): FaultMaker['apply'] =>
  (world, random) =>
    paste(world, random, random.pick(seen));

const unchained = [tls['no-intermediate-a'], tls['no-intermediate-b']] as const;
const expired = [tls['expired-a'], tls['expired-b']] as const;
const otherName = [tls['other-name-a'], tls['other-name-b']] as const;
/** The same servers with `-showcerts` and without `-verify_hostname`. */
const otherNameChains = otherName.map((seen) => ({ ...seen, sClient: seen.sClientUnnamed }));
const selfSigned = tls['self-b'];
const privateChain = tls['private-a'];
const oldProtocol = tls['old-protocol-a'];

/** What a client of today says to a server of TLS 1.0 or 1.1. */
const refusals: readonly string[] = [
  'CONNECTED(00000003)\n40B7C2A8957F0000:error:0A000102:SSL routines:ssl_choose_client_version:unsupported protocol:../ssl/statem/statem_lib.c:1987:\n---\nno peer certificate available\n---\nNo client certificate CA names sent\n---\nSSL handshake has read 57 bytes and written 293 bytes\nVerification: OK\n---\nNew, (NONE), Cipher is (NONE)\nSecure Renegotiation IS NOT supported\nCompression: NONE\nExpansion: NONE\nNo ALPN negotiated\n---\n',
  'CONNECTED(00000003)\n4047D3B2F17F0000:error:0A00042E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version:../ssl/record/rec_layer_s3.c:1584:SSL alert number 70\n---\nno peer certificate available\n---\nNo client certificate CA names sent\n---\nSSL handshake has read 7 bytes and written 293 bytes\nVerification: OK\n---\nNew, (NONE), Cipher is (NONE)\n',
  '* TLSv1.3 (OUT), TLS handshake, Client hello (1):\n* TLSv1.3 (IN), TLS alert, protocol version (582):\n* OpenSSL/3.0.13: error:0A00042E:SSL routines::tlsv1 alert protocol version\n* Closing connection 0\ncurl: (35) OpenSSL/3.0.13: error:0A00042E:SSL routines::tlsv1 alert protocol version\n',
];

/** Group G: the certificate and the connection of the key set's server. */
export const keySetTlsFaults: readonly FaultMaker[] = [
  maker('jwks-tls-chain', 'openssl s_client -showcerts', of(pastedSClient, ...unchained)),
  maker('jwks-tls-chain', 'openssl s_client', of(pastedShortSClient, ...unchained)),
  maker('jwks-tls-chain', 'curl -v', of(pastedCurl, ...unchained)),
  maker('jwks-tls-chain', 'the one PEM that the server sends', of(pastedPem, ...unchained)),
  maker('jwks-tls-chain', 'message of a program', of(pastedError, ...unchained)),
  maker('jwks-cert-expired', 'openssl s_client -showcerts', of(pastedSClient, ...expired)),
  maker('jwks-cert-expired', 'not yet valid', of(pastedSClient, tls['not-yet-a'])),
  maker('jwks-cert-expired', 'curl -v', of(pastedCurl, ...expired, tls['not-yet-a'])),
  maker('jwks-cert-expired', 'PEM', of(pastedPem, ...expired)),
  maker('jwks-cert-expired', 'message of a program', of(pastedError, ...expired)),
  maker('jwks-self-signed', 'openssl s_client, one self-signed', of(pastedSClient, selfSigned)),
  maker('jwks-self-signed', 'openssl s_client, private authority', of(pastedSClient, privateChain)),
  maker('jwks-self-signed', 'curl -v', of(pastedCurl, selfSigned, privateChain)),
  maker('jwks-self-signed', 'PEM', of(pastedPem, selfSigned, privateChain)),
  maker('jwks-self-signed', 'message of a program', of(pastedError, selfSigned, privateChain)),
  maker('jwks-hostname-mismatch', 'openssl s_client -verify_hostname', of(pastedSClient, ...otherName), {
    needsRegistration: true,
  }),
  maker(
    'jwks-hostname-mismatch',
    'openssl s_client, which does not look at the name',
    of(pastedSClient, ...otherNameChains),
    { needsRegistration: true },
  ),
  maker('jwks-hostname-mismatch', 'curl -v', of(pastedCurl, ...otherName)),
  maker('jwks-hostname-mismatch', 'PEM', of(pastedPem, ...otherNameChains), { needsRegistration: true }),
  maker('jwks-hostname-mismatch', 'message of a program', of(pastedError, ...otherName)),
  maker('jwks-tls-version', 'a session of TLS 1.1', of(pastedSClient, oldProtocol)),
  maker('jwks-tls-version', 'a client of today is refused', (world, random) => {
    world.certificates = random.pick(refusals);
  }),
  maker('jwks-slow', 'curl -w', (world, random) => {
    const total = random.between(3200, 12_000) / 1000;
    world.certificates = random.pick([
      `$ curl -sS -o /dev/null -w '%{http_code} %{time_total} %{num_redirects} %{ssl_verify_result}\\n' ${world.expected?.jwks_uri}\n200 ${total.toFixed(6)} 0 0\n`,
      `    time_namelookup:  0.004210\n       time_connect:  0.012034\n    time_appconnect:  0.053120\n time_starttransfer:  ${(total - 0.001).toFixed(6)}\n                    ----------\n         time_total:  ${total.toFixed(6)}\n`,
    ]);
  }),
  maker('jwks-dns-ipv6', 'the name has no address', (world, random) => {
    const { host } = new URL(world.expected?.jwks_uri ?? world.redirectUri);
    world.certificates = random.pick([
      `curl: (6) Could not resolve host: ${host}\n`,
      `* Could not resolve host: ${host}\n* Closing connection 0\ncurl: (6) Could not resolve host: ${host}\n`,
      '40373B8B887F0000:error:10080002:BIO routines:BIO_lookup_ex:system lib:../crypto/bio/bio_addr.c:746:Name or service not known\nconnect:errno=0\n',
      `Error: getaddrinfo ENOTFOUND ${host}\n    at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:120:26) {\n  errno: -3008,\n  code: 'ENOTFOUND',\n  syscall: 'getaddrinfo',\n  hostname: '${host}'\n}`,
    ]);
  }),
];
