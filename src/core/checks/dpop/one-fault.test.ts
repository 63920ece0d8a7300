import { describe, expect, it } from 'vitest';
import { fapiCase, legacyWithProof, parRequest } from '../../../testing/cases.ts';
import { dpopKey, signingKey } from '../../../testing/keys.ts';
import { testNow } from '../../../testing/times.ts';
import { makeDpopProof } from '../../../testing/tokens.ts';
import { analyse } from '../../analyse.ts';
import type { Case } from '../../case/case.ts';
import type { FaultCode } from '../../catalogue/faults.ts';

const host = 'https://stg-id.singpass.gov.sg';
const proofOf = (request: string): string => /^DPoP: (.*)$/m.exec(request)?.[1]?.trim() ?? '';
const together = (claims: Readonly<Record<string, number>>) => () =>
  fapiCase({ assertion: { claims }, proof: { claims } });

/** One fault of the proof or of the pushed request each; the whole diagnosis names it and nothing else that is refused. */
const rows: readonly (readonly [name: string, code: FaultCode, make: () => Promise<Case>])[] = [
  [
    'the proof of PAR used again',
    'dpop-reused-proof',
    async () => {
      const par = await parRequest();
      return fapiCase({ dpop: proofOf(par), authorization_request: par });
    },
  ],
  ['the method in lower case', 'dpop-htm', () => fapiCase({ proof: { claims: { htm: 'post' } } })],
  [
    'the URL of userinfo',
    'dpop-htu-endpoint',
    () => fapiCase({ proof: { claims: { htu: `${host}/fapi/userinfo` } } }),
  ],
  [
    'a slash after the URL',
    'dpop-htu-slash-query',
    () => fapiCase({ proof: { claims: { htu: `${host}/fapi/token/` } } }),
  ],
  ['a URL called that does not exist', 'wrong-path', () => fapiCase({ url: `${host}/fapi/tokens` })],
  ['a slash after the URL called', 'wrong-path', () => fapiCase({ url: `${host}/fapi/token/` })],
  [
    'the URL called of another environment',
    'wrong-host-env',
    () => fapiCase({ url: 'https://id.singpass.gov.sg/fapi/token' }),
  ],
  [
    'iat and exp in milliseconds',
    'dpop-iat',
    () => fapiCase({ proof: { claims: { iat: testNow * 1000, exp: (testNow + 100) * 1000 } } }),
  ],
  [
    'a key of another curve',
    'dpop-signature',
    async () => fapiCase({ proof: { header: { jwk: (await signingKey('sig-384', 'ES384')).publicJwk } } }),
  ],
  ['a key that is a text', 'dpop-jwk-missing', () => fapiCase({ proof: { header: { jwk: 'key' } } })],
  ['a request ten minutes old', 'exp-past', together({ iat: testNow - 600, exp: testNow - 480 })],
  ['a clock eight hours ahead', 'iat-tz-ahead', together({ iat: testNow + 28_800, exp: testNow + 28_920 })],
  [
    'line breaks in the proof',
    'dpop-header-broken',
    async () => {
      const proof = await makeDpopProof({ key: await dpopKey() });
      return fapiCase({ dpop: proof.replace(/(.{64})/g, '$1\n') });
    },
  ],
  [
    'dpop_jkt in hexadecimal',
    'dpop-jkt-wrong',
    async () => {
      const { thumbprint } = await dpopKey();
      const hex = Buffer.from(thumbprint, 'base64url').toString('hex');
      const par = await parRequest({ dpop_jkt: hex });
      return fapiCase({ authorization_request: par.replace(/^DPoP: .*\r\n/m, '') });
    },
  ],
  [
    'a pushed request without client_id',
    'par-client-id-missing',
    async () => fapiCase({ authorization_request: await parRequest({ client_id: undefined }) }),
  ],
];

const decisive = async (given: Case) => {
  const { diagnosis } = await analyse(given, testNow);
  return diagnosis.findings
    .filter(({ severity, certainty }) => severity === 'error' && certainty !== 'hint')
    .map(({ code }) => code);
};

describe('one fault of the DPoP proof is one finding', () => {
  it.each(rows)('%s', async (_name, code, make) => {
    expect(await decisive(await make())).toEqual([code]);
  });
});

describe('a server without DPoP ignores the header', () => {
  it.each([
    ['typ', {}, { typ: 'JWT' }],
    ['no jwk', {}, { jwk: undefined }],
    ['htm', { htm: 'GET' }, {}],
    ['htu', { htu: 'https://rp.example.sg/' }, {}],
    ['no jti', { jti: undefined }, {}],
    ['iat', { iat: testNow - 7200 }, {}],
    ['exp', { exp: testNow + 7200 }, {}],
    ['alg', {}, { alg: 'none' }],
  ])('whatever is wrong with it: %s', async (_name, claims, header) => {
    expect(await decisive(await legacyWithProof(claims, header))).toEqual([]);
  });
});
