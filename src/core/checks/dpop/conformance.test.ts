import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testNow } from '../../../testing/times.ts';
import { encodePart, makeDpopProof, type TokenChanges } from '../../../testing/tokens.ts';
import { analyse } from '../../analyse.ts';
import type { Case } from '../../case/case.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import type { Certainty, Severity } from '../outcome.ts';

const host = 'https://stg-id.singpass.gov.sg';
const token = `${host}/fapi/token`;
const accessToken = 'kT2fVY9Q0bXyvL1n8sJd4w';
/** `printf … | openssl dgst -sha256 -binary`, in base64url: what ath is for the access token above. */
const rightAth = '18H-eeB2J1erK0CWnQtu4Np8G1SSiHJ15nSsM3_pjx4';

type Make = () => Promise<Case>;
const claims =
  (changed: TokenChanges['claims'] = {}): Make =>
  () =>
    fapiCase({ proof: { claims: changed } });
const header =
  (changed: TokenChanges['header'] = {}): Make =>
  () =>
    fapiCase({ proof: { header: changed } });

/** The healthy proof with one of its three parts rewritten after signing. */
const part =
  (at: 0 | 1 | 2, rewrite: (text: string) => string): Make =>
  async () => {
    const parts = (await makeDpopProof({ key: await dpopKey() })).split('.');
    parts[at] = rewrite(parts[at] ?? '');
    return fapiCase({ dpop: parts.join('.') });
  };

const decodePart = (text: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
const otherFirst = (text: string): string => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;

const userinfo =
  (ath?: string): Make =>
  async () => {
    const changed = { htm: 'GET', htu: `${host}/fapi/userinfo`, ath };
    const proof = await makeDpopProof({ key: await dpopKey(), claims: changed });
    const lines = [
      'GET /fapi/userinfo HTTP/1.1',
      'Host: stg-id.singpass.gov.sg',
      `Authorization: DPoP ${accessToken}`,
      `DPoP: ${proof}`,
    ];
    return { profile: 'singpass-fapi', now: testNow, request: `${lines.join('\n')}\n\n` };
  };

const twoProofs: Make = async () => {
  const second = await makeDpopProof({ key: await dpopKey(), claims: { jti: 'another-one' } });
  return fapiCase({ headers: [`DPoP: ${second}`] });
};

const sameJti: Make = async () => {
  const earlier = await makeDpopProof({ key: await dpopKey(), claims: { iat: testNow - 20 } });
  const previous = `POST /fapi/token HTTP/1.1\nHost: stg-id.singpass.gov.sg\nDPoP: ${earlier}\n\ngrant_type=x`;
  return fapiCase({ previous_request: previous });
};

const headerInCapitals: Make = async () => {
  const { request = '', ...rest } = await fapiCase();
  return { ...rest, request: request.replace('\r\nDPoP: ', '\r\nDPOP: ') };
};

const noProof: Make = async () => {
  const { request = '', ...rest } = await fapiCase();
  return { ...rest, request: request.replace(/^DPoP: .*\r\n/m, '') };
};

type Refused = readonly [name: string, make: Make, code: FaultCode, certainty: Certainty];

/** What is sent to see it refused. */
const refused: readonly Refused[] = [
  ['no typ', header({ typ: undefined }), 'dpop-typ', 'proof'],
  ['typ JWT', header({ typ: 'JWT' }), 'dpop-typ', 'proof'],
  ['typ that is no text', header({ typ: 1 }), 'dpop-typ', 'proof'],
  ['no alg', header({ alg: undefined }), 'dpop-alg', 'proof'],
  ['alg RS256', header({ alg: 'RS256' }), 'dpop-alg', 'proof'],
  ['alg PS256', header({ alg: 'PS256' }), 'dpop-alg', 'proof'],
  ['alg HS256', header({ alg: 'HS256' }), 'dpop-alg', 'proof'],
  ['alg none', header({ alg: 'none' }), 'dpop-alg', 'proof'],
  [
    'alg none and no signature',
    async () => {
      const unsigned = await makeDpopProof({ key: await dpopKey(), header: { alg: 'none' } });
      return fapiCase({ dpop: unsigned.replace(/[^.]+$/, '') });
    },
    'dpop-alg',
    'proof',
  ],
  ['alg that another curve goes with', header({ alg: 'ES384' }), 'dpop-signature', 'proof'],
  ['no jwk', header({ jwk: undefined }), 'dpop-jwk-missing', 'proof'],
  ['kid instead of jwk', header({ jwk: undefined, kid: 'sig-1' }), 'dpop-jwk-missing', 'proof'],
  ['jwk null', header({ jwk: null }), 'dpop-jwk-missing', 'proof'],
  [
    'jwk of a key that did not sign',
    async () => header({ jwk: (await dpopKey('dpop-2')).publicJwk })(),
    'dpop-signature',
    'proof',
  ],
  [
    'a new key pair after PAR',
    async () => fapiCase({ dpop: await makeDpopProof({ key: await dpopKey('dpop-2') }) }),
    'dpop-key-changed',
    'proof',
  ],
  [
    'a private key in jwk',
    async () => header({ jwk: (await dpopKey()).privateJwk })(),
    'dpop-jwk-private',
    'proof',
  ],
  ['no jti', claims({ jti: undefined }), 'dpop-jti', 'proof'],
  ['an empty jti', claims({ jti: '' }), 'dpop-jti', 'proof'],
  ['jti that is a number', claims({ jti: 12_345 }), 'dpop-jti', 'proof'],
  ['no htm', claims({ htm: undefined }), 'dpop-htm', 'proof'],
  ['htm GET', claims({ htm: 'GET' }), 'dpop-htm', 'proof'],
  ['htm PUT', claims({ htm: 'PUT' }), 'dpop-htm', 'proof'],
  ['htm in lower case', claims({ htm: 'post' }), 'dpop-htm', 'proof'],
  ['no htu', claims({ htu: undefined }), 'dpop-htu-endpoint', 'proof'],
  ['htu that is no text', claims({ htu: [token] }), 'dpop-htu-endpoint', 'proof'],
  ['htu of another endpoint', claims({ htu: `${host}/fapi/par` }), 'dpop-htu-endpoint', 'proof'],
  ['htu of another host', claims({ htu: 'https://as.example/fapi/token' }), 'dpop-htu-endpoint', 'proof'],
  ['htu with http', claims({ htu: token.replace('https', 'http') }), 'dpop-htu-endpoint', 'proof'],
  [
    'htu with another port',
    claims({ htu: token.replace('.sg/', '.sg:8443/') }),
    'dpop-htu-endpoint',
    'proof',
  ],
  ['htu with another case of the path', claims({ htu: `${host}/fapi/Token` }), 'dpop-htu-endpoint', 'proof'],
  ['htu with a slash at the end', claims({ htu: `${token}/` }), 'dpop-htu-slash-query', 'proof'],
  ['no iat', claims({ iat: undefined }), 'dpop-iat', 'proof'],
  ['iat that is a text', claims({ iat: String(testNow) }), 'dpop-iat', 'proof'],
  ['iat an hour ago', claims({ iat: testNow - 3600, exp: undefined }), 'dpop-iat', 'proof'],
  ['iat in an hour', claims({ iat: testNow + 3600, exp: undefined }), 'dpop-iat', 'proof'],
  ['iat in milliseconds', claims({ iat: testNow * 1000, exp: undefined }), 'dpop-iat', 'proof'],
  ['exp past', claims({ iat: testNow - 280, exp: testNow - 200 }), 'dpop-exp', 'proof'],
  ['a broken signature', part(2, otherFirst), 'dpop-signature', 'proof'],
  [
    'a claim changed after signing',
    part(1, (text) => encodePart({ ...decodePart(text), jti: 'changed' })),
    'dpop-signature',
    'proof',
  ],
  ['no signature', part(2, () => ''), 'dpop-signature', 'strong'],
  ['no ath at userinfo', userinfo(), 'dpop-ath', 'proof'],
  ['ath of another token at userinfo', userinfo('A'.repeat(43)), 'dpop-ath', 'proof'],
  [
    'a proof that is no JWT',
    async () => fapiCase({ dpop: (await makeDpopProof({ key: await dpopKey() })).replaceAll('.', '') }),
    'dpop-header-broken',
    'proof',
  ],
  ['jti of the request before', sameJti, 'dpop-jti', 'proof'],
  ['no proof', noProof, 'dpop-missing', 'proof'],
  ['two proofs', twoProofs, 'dpop-header-broken', 'proof'],
];

/** What a server must take: RFC 9449 §4.3 and its normalisation, some difference of clocks, and members nobody asked for. */
const taken: readonly (readonly [name: string, make: Make])[] = [
  ['the healthy proof', () => fapiCase()],
  ['the name of the header in capitals', headerInCapitals],
  ['htu with another case of the host', claims({ htu: token.replace('stg-id', 'STG-ID') })],
  ['htu with another case of the scheme', claims({ htu: token.replace('https', 'HTTPS') })],
  ['htu with the default port', claims({ htu: token.replace('.sg/', '.sg:443/') })],
  ['htu with an escape that needs none', claims({ htu: `${host}/%66api/token` })],
  ['htu with dot segments', claims({ htu: `${host}/fapi/x/../token` })],
  ['a query in the URL called', () => fapiCase({ url: `${token}?trace=1` })],
  ['iat ten seconds ago', claims({ iat: testNow - 10, exp: testNow + 100 })],
  ['iat in ten seconds', claims({ iat: testNow + 10, exp: testNow + 100 })],
  ['no exp', claims({ exp: undefined })],
  ['claims nobody asked for', claims({ iss: 'https://rp.example.sg', sub: 'x', custom: { a: [1] } })],
  ['header members nobody asked for', header({ kid: 'dpop-1', custom: true })],
  [
    'members of the key nobody asked for',
    async () => header({ jwk: { ...(await dpopKey()).publicJwk, use: 'sig', alg: 'ES256', kid: 'a' } })(),
  ],
  ['ath at userinfo', userinfo(rightAth)],
];

/** What a server takes although it should not be there: told, and never as a fault. */
const tolerated: readonly (readonly [...Refused, severity: Severity])[] = [
  ['htu with a query', claims({ htu: `${token}?a=1` }), 'dpop-htu-slash-query', 'strong', 'warning'],
  ['htu with a fragment', claims({ htu: `${token}#a` }), 'dpop-htu-slash-query', 'strong', 'warning'],
  ['ath at the token endpoint', claims({ ath: rightAth }), 'dpop-ath-at-token', 'hint', 'warning'],
];

const findings = async (make: Make) => (await analyse(await make(), testNow)).diagnosis.findings;

/**
 * Follows the public conformance suite of the OpenID Foundation (openid-certification/conformance-suite,
 * FAPI2SPFinalDpopNegativeTests), which sends these to a resource, and asks the same at the token endpoint.
 */
describe('the negative list of a FAPI 2.0 conformance test', () => {
  it.each(refused)('refuses %s', async (_name, make, code, certainty) => {
    const [first] = await findings(make);
    expect(first).toMatchObject({ code, certainty, severity: 'error' });
  });

  it.each(taken)('takes %s', async (_name, make) => {
    expect((await findings(make)).map(({ code }) => code)).toEqual([]);
  });

  it.each(tolerated)('tells of %s', async (_name, make, code, certainty, severity) => {
    const all = await findings(make);
    expect(all[0]).toMatchObject({ code, certainty, severity });
    expect(all.filter((finding) => finding.severity === 'error')).toEqual([]);
  });
});
