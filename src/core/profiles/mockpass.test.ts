import { describe, expect, it } from 'vitest';
import type { CaseChanges } from '../../testing/cases.ts';
import { dpopKey } from '../../testing/keys.ts';
import { mockOrigin, mockpassFapiCase, mockpassLegacyCase } from '../../testing/profile-cases.ts';
import { testNow } from '../../testing/times.ts';
import { makeDpopProof } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import { mockpassFapi } from './mockpass-fapi.ts';
import { profiles } from './registry.ts';
import { toleratedBecause } from './tolerated.ts';

type Row = readonly [string, CaseChanges];

const underLegacy: readonly Row[] = [
  ['exp-too-far', { assertion: { claims: { exp: testNow + 3600 } } }],
  ['exp-missing', { assertion: { claims: { exp: undefined } } }],
  ['iss-missing', { assertion: { claims: { iss: undefined } } }],
  ['exp-ms', { assertion: { claims: { exp: (testNow + 100) * 1000 } } }],
  ['verifier-missing', { parameters: { code_verifier: undefined } }],
  ['typ-wrong', { assertion: { header: { typ: 'foo' } } }],
];
const underFapi: readonly Row[] = [
  ['exp-too-far', { assertion: { claims: { exp: testNow + 3600 } } }],
  ['iss-wrong', { assertion: { claims: { iss: 'another-client-of-ours' } } }],
  ['dpop-typ', { proof: { header: { typ: 'JWT' } } }],
  ['client-id-mismatch', { parameters: { client_id: 'asC7y1wuFmqwCXys6S5EnaILNcy4yJDx' } }],
];

it('MockPass v2 is taken to let iat lie ahead as far as Singpass, though it lets no exp be over', async () => {
  const codesAt = async (ahead: number): Promise<readonly string[]> => {
    const claims = { iat: testNow + ahead, exp: testNow + ahead + 60 };
    const { diagnosis } = await analyse(await mockpassLegacyCase({ assertion: { claims } }), testNow);
    return diagnosis.findings.map(({ code }) => code);
  };
  expect(await codesAt(60)).not.toContain('iat-future');
  expect(await codesAt(61)).toContain('iat-future');
});

describe.each([
  ['MockPass v2', mockpassLegacyCase, underLegacy],
  ['MockPass v3 (FAPI 2.0)', mockpassFapiCase, underFapi],
] as const)('what passes at %s', (title, make, rows) => {
  it.each(rows)(
    '%s is reported, said to pass here and to fail there, and predicted to pass',
    async (code, changes) => {
      const { diagnosis } = await analyse(await make(changes), testNow);
      const finding = diagnosis.findings.find((candidate) => candidate.code === code);
      expect(finding?.severity).toBe('warning');
      expect(finding?.tolerated).toBe(`Passes at ${title}, is refused at Singpass.`);
      expect(diagnosis.predicted).toBeNull();
    },
  );
});

it('a request without its proof passes at the token endpoint of v3 alone', async () => {
  const given = await mockpassFapiCase();
  const request = given.request?.replace(/^DPoP: .*\r\n/m, '');
  const { diagnosis } = await analyse({ ...given, request }, testNow);
  expect(diagnosis.findings[0]).toMatchObject({
    code: 'dpop-missing',
    tolerated: 'Passes at MockPass v3 (FAPI 2.0), is refused at Singpass.',
  });
  expect(diagnosis.predicted).toBeNull();
});

it('what MockPass refuses is predicted in its own sentence', async () => {
  const key = await dpopKey();
  const rows: readonly (readonly [CaseChanges, string])[] = [
    [
      { assertion: { claims: { aud: `${mockOrigin}/singpass/v3/fapi/token` } } },
      'Invalid client assertion aud',
    ],
    [{ parameters: { redirect_uri: undefined } }, 'Redirect URI is required'],
    [{ parameters: { client_assertion: undefined } }, 'Client assertion is required'],
    [{ parameters: { grant_type: undefined } }, 'Only authorization code grant type is supported'],
    [{ assertion: { header: { kid: 'another' } } }, 'No matching key found for kid'],
    [{ assertion: { header: { kid: 'process.env.KID' } } }, 'No matching key found for kid'],
    [
      { proof: { key, claims: { htm: 'GET', htu: `${mockOrigin}/singpass/v3/fapi/par` } } },
      'Invalid DPoP htu',
    ],
    [{ assertion: { claims: { jti: undefined } } }, 'Invalid client assertion signature'],
    [{ proof: { key, claims: { htm: 'GET' } } }, 'Only POST requests are supported with DPoP'],
    [{ proof: { key, claims: { htu: `${mockOrigin}/singpass/v3/fapi/par` } } }, 'Invalid DPoP htu'],
  ];
  for (const [changes, error] of rows) {
    const { diagnosis } = await analyse(await mockpassFapiCase(changes), testNow);
    expect(diagnosis.predicted, JSON.stringify(changes)).toMatchObject({ status: 400, error });
  }
});

it('looks at the code first and at the proof last', async () => {
  const proof = await makeDpopProof({ key: await dpopKey(), claims: { htu: 'https://other.test/token' } });
  const given = await mockpassFapiCase({
    parameters: { code: undefined },
    assertion: { claims: { aud: 'https://other.test' } },
  });
  const { diagnosis } = await analyse({ ...given, dpop: proof }, testNow);
  expect(diagnosis.predicted).toMatchObject({ error: 'No auth request found in session' });
  expect(diagnosis.next.map(({ error }) => error)).toEqual([
    'Invalid client assertion aud',
    'Invalid DPoP htu',
  ]);
});

describe('what is said of a fault that passes', () => {
  it('names the service only where the server stands in for one, and never surer than the finding', () => {
    expect(toleratedBecause(mockpassFapi, 'dpop-typ', 'error')).toMatch(/is refused at Singpass/);
    expect(toleratedBecause(mockpassFapi, 'dpop-typ', 'warning')).toMatch(/Singpass may refuse it/);
    expect(toleratedBecause(mockpassFapi, 'sig-der', 'error')).toBeUndefined();
    const own = profiles.find(({ tolerates, standsFor }) => tolerates && standsFor === undefined);
    const [code] = own?.tolerates?.value ?? [];
    if (own === undefined || code === undefined) throw new Error('no profile tolerates by itself');
    expect(toleratedBecause(own, code, 'error')).toBe(`Passes at ${own.title}.`);
  });
});
