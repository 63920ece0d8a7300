import type { FaultMaker } from '../fault-maker.ts';
import type { SeededKey } from '../keys.ts';
import type { TokenPlan } from '../token-plan.ts';
import { CannotApply, planProof, type World } from '../world.ts';
import { makersWith } from './shared-maker.ts';
import tls from './tls-outputs.fixture.json' with { type: 'json' };

const fapi = makersWith({ profiles: ['singpass-fapi'], tolerated: true });
const any = makersWith({});

/** The proofs of the whole login, that of the pushed request too. */
function proofs({ proof, authorization }: World): readonly TokenPlan[] {
  const all = [proof, authorization.proof].filter((plan) => plan !== undefined);
  if (all.length === 0) throw new CannotApply('the profile has no proof');
  return all;
}

function signWith(plan: TokenPlan, key: SeededKey, more: Record<string, unknown> = {}): void {
  plan.key = key;
  Object.assign(plan.header, { alg: key.alg, jwk: { ...key.jwk, ...more } });
}

/** The healthy output of a TLS client, with what a host adds that asks for a certificate. */
function asksForCertificate(world: World, which: 'healthy-a' | 'healthy-b', insists: boolean): void {
  const { host, sClient } = tls[which];
  world.expected = { ...world.expected, jwks_uri: `https://${host}/.well-known/jwks.json` };
  const asked = sClient.replace(
    /^No client certificate CA names sent$/m,
    'Acceptable client certificate CA names\nC = SG, O = Merlion, CN = Merlion Client CA\nRequested Signature Algorithms: ECDSA+SHA256:RSA-PSS+SHA256',
  );
  const alert =
    '40B7C2A8957F0000:error:0A00045C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required:../ssl/record/rec_layer_s3.c:1584:SSL alert number 116\n';
  world.certificates = insists ? `${asked}\n${alert}` : asked;
}

function answer(world: World, status: number, body: Readonly<Record<string, unknown>>): void {
  world.response = `HTTP/1.1 ${status} X\nDate: ${new Date(world.now * 1000).toUTCString()}\nContent-Type: application/json\n\n${JSON.stringify(body)}`;
}

/** Faults that are seldom what a server refuses, and that a person asks about all the same. */
export const rareFaults: readonly FaultMaker[] = [
  fapi('dpop-ath-at-token', 'of an access token of before', (world, random) => {
    for (const plan of proofs(world).slice(0, 1)) plan.claims.ath = random.base64url(43);
  }),
  fapi('dpop-ath-at-token', 'empty', (world, random) => {
    for (const plan of proofs(world).slice(0, 1)) plan.claims.ath = random.pick(['', null]);
  }),
  fapi('dpop-ath-at-token', 'in every proof of the login', (world, random) => {
    const ath = random.base64url(43);
    for (const plan of proofs(world)) plan.claims.ath = ath;
  }),
  fapi(
    'dpop-same-as-client-key',
    'throughout the login',
    (world) => {
      for (const plan of proofs(world)) signWith(plan, world.keys.signing);
    },
    { needs: ['jwks'] },
  ),
  fapi(
    'dpop-same-as-client-key',
    'with the labels of the key set',
    (world) => {
      const { signing } = world.keys;
      for (const plan of proofs(world)) signWith(plan, signing, { use: 'sig', alg: signing.alg });
    },
    { needs: ['jwks'] },
  ),
  fapi(
    'dpop-same-as-client-key',
    'the key that decrypts',
    (world) => {
      for (const plan of proofs(world)) signWith(plan, world.keys.encryption);
    },
    { needs: ['jwks'] },
  ),
  any(
    'dpop-sent-to-legacy',
    'by a library that always sends one',
    (world, random) => {
      world.proof = planProof(random, world.keys.dpop, world.tokenEndpoint, world.now);
    },
    { profiles: ['singpass-legacy'], alike: false, tolerated: true },
  ),
  any(
    'dpop-sent-to-legacy',
    'for the issuer',
    (world, random) => {
      world.proof = planProof(random, world.keys.dpop, world.issuer, world.now);
    },
    { profiles: ['singpass-legacy'], alike: false, tolerated: true },
  ),
  any(
    'dpop-htu-proxy',
    'the server says so of a right htu',
    (world, random) => {
      answer(world, random.pick([400, 401]), {
        error: 'invalid_dpop_proof',
        error_description: random.pick([
          'DPoP proof htu mismatch',
          'DPoP HTTP URL mismatch',
          'htu does not match the request URL',
          "The htu claim in the DPoP proof doesn't match",
        ]),
      });
    },
    // Without the address of a mock nobody can say that htu is right.
    {
      profiles: ['singpass-fapi', 'mockpass-fapi'],
      alike: false,
      needsAnswer: true,
      forms: ['http', 'curl-body', 'curl-fields'],
    },
  ),
  any(
    'mtls-unexpected',
    'openssl s_client',
    (world, random) => asksForCertificate(world, random.pick(['healthy-a', 'healthy-b'] as const), false),
    { needs: ['certificates'] },
  ),
  any(
    'mtls-unexpected',
    'openssl s_client, which is sent away',
    (world, random) => asksForCertificate(world, random.pick(['healthy-a', 'healthy-b'] as const), true),
    { needs: ['certificates'], answer: 'server' },
  ),
  any(
    'mtls-unexpected',
    'curl -v',
    (world, random) => {
      const { host, curl } = tls[random.pick(['healthy-a', 'healthy-b'] as const)];
      world.expected = { ...world.expected, jwks_uri: `https://${host}/.well-known/jwks.json` };
      world.certificates = curl.replace(
        /^(\* .*TLS handshake, Certificate \(11\):)$/m,
        '* TLSv1.3 (IN), TLS handshake, Request CERT (13):\n$1',
      );
    },
    { needs: ['certificates'] },
  ),
  any(
    'jwks-cors-only',
    'the console of a browser',
    (world, random) => {
      const url = world.expected?.jwks_uri ?? '';
      world.jwksText = random.pick([
        `Access to fetch at '${url}' from origin 'https://portal.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
        `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.`,
        `Origin https://portal.example is not allowed by Access-Control-Allow-Origin. Status code: 200\nFetch API cannot load ${url} due to access control checks.`,
      ]);
    },
    { needs: ['jwks'] },
  ),
  any(
    'app-not-active',
    'refused, and nothing else is wrong',
    (world, random) => {
      answer(world, random.pick([400, 401]), { error: 'invalid_client' });
    },
    { needs: ['jwks'], without: ['callback', 'authorization_request'], needsAnswer: true },
  ),
  any(
    'app-not-active',
    'the server says so',
    (world, random) => {
      const said = random.pick([
        'Client is disabled',
        'The application is inactive',
        'Client not enabled',
        'The client has been suspended',
      ]);
      answer(world, 401, { error: 'invalid_client', error_description: said });
    },
    { needsAnswer: true },
  ),
  any(
    'retry-burns-code',
    'a log with a timeout and a second try',
    (world, random) => {
      const time = (seconds: number): string => new Date((world.now + seconds) * 1000).toISOString();
      const gaveUp = random
        .pick([
          'AxiosError: timeout of 5000ms exceeded',
          'java.net.SocketTimeoutException: Read timed out',
          "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='HOST', port=443): Read timed out. (read timeout=5)",
        ])
        .replace('HOST', world.host);
      world.response = `${time(0)} ERROR token request failed: ${gaveUp}\n${time(1)} WARN retrying token request (attempt 2)\n${time(2)} ERROR token endpoint answered 400 {"error":"invalid_grant"}`;
    },
    { needsAnswer: true },
  ),
];
