import { beforeAll, describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase } from '../../testing/cases.ts';
import {
  anew,
  compare,
  differencesOf,
  kindsOf,
  mirrored,
  placesOf,
  rowOf,
  second,
  textOf,
} from '../../testing/comparisons.ts';
import { healthyCases } from '../../testing/healthy-cases.ts';
import { testNow } from '../../testing/times.ts';
import { testCode, testVerifier } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { examples } from '../examples/registry.ts';
import { compareCases } from './compare-cases.ts';
import { type ComparedRow, type Comparison, isUnchanged, reusedRows } from './comparison.ts';

describe('a case beside itself', () => {
  it.each(Object.keys(healthyCases))('differs in nothing: %s', async (name) => {
    const given = await healthyCases[name]?.();
    const { rows, verdict } = await compare(given ?? {}, given ?? {});
    expect(placesOf(rows.filter(({ kind }) => kind !== 'same'))).toEqual([]);
    expect(verdict.findings.filter(({ state }) => state !== 'still')).toEqual([]);
  });

  it.each(examples.map(({ id, given }) => [id, given] as const))(
    'differs in nothing: %s',
    async (_id, given) => {
      const { rows } = await compare(given, given);
      expect(placesOf(rows.filter(({ kind }) => kind !== 'same'))).toEqual([]);
    },
  );

  it('holds every value that is good for one use, and says so', async () => {
    const given = await fapiCase();
    const comparison = await compare(given, given);
    const refused = comparison.rows.filter(({ fresh }) => fresh?.reused === 'refused');
    expect(placesOf(refused)).toEqual([
      'parameters code',
      'parameters client_assertion',
      'assertion claims.jti',
      'assertion signature',
      'proof claims.jti',
      'proof signature',
    ]);
    // The jti stands for the token around it.
    expect(placesOf(reusedRows(comparison))).toEqual([
      'parameters code',
      'assertion claims.jti',
      'proof claims.jti',
    ]);
    expect(isUnchanged(comparison)).toBe(true);
    // One code is one login: its verifier is the same by right.
    expect(rowOf(comparison, 'parameters', 'code_verifier')?.fresh?.reused).toBe('allowed');
  });
});

describe('a second attempt with everything made anew', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await compare(
      fapiCase({ authorization_request: undefined }),
      second({ authorization_request: undefined }),
    );
  });

  it('differs in nothing that counts', () => {
    expect(differencesOf(comparison)).toEqual([]);
    expect(placesOf(reusedRows(comparison))).toEqual([]);
  });

  it('sets apart what is expected to differ, each with its source', () => {
    const fresh = comparison.rows.filter(({ kind, fresh: rule }) => kind === 'changed' && rule !== undefined);
    expect(fresh.map(({ group, name, fresh: rule }) => `${group} ${name}: ${rule?.source}`)).toEqual([
      'parameters code: RFC 6749 §4.1.2',
      'parameters client_assertion: RFC 7523 §3',
      'parameters code_verifier: RFC 7636 §4.1',
      'assertion claims.iat: RFC 7519 §4.1.6',
      'assertion claims.exp: RFC 7519 §4.1.4',
      'assertion claims.jti: RFC 7519 §4.1.7',
      'assertion age: RFC 7519 §4.1.6',
      'assertion signature: RFC 7515 §5.1',
      'proof claims.iat: RFC 9449 §4.2',
      'proof claims.exp: RFC 7519 §4.1.4',
      'proof claims.jti: RFC 9449 §11.1',
      'proof age: RFC 9449 §4.2',
      'proof signature: RFC 7515 §5.1',
      'surroundings as of: RFC 7519 §4.1.4',
    ]);
  });

  it('compares times as durations', () => {
    expect(rowOf(comparison, 'assertion', 'lifetime')).toMatchObject({
      kind: 'same',
      before: { lead: '2 minutes' },
    });
    const age = rowOf(comparison, 'assertion', 'age');
    expect(textOf(age?.before)).toBe('5 seconds old, 1 minute 55 seconds left');
    expect(textOf(age?.after)).toBe('7 seconds old, 1 minute 53 seconds left');
    expect(rowOf(comparison, 'surroundings', 'as of')?.difference).toBe('5 minutes later');
  });

  it('shows no secret', () => {
    const shown = JSON.stringify(comparison.rows);
    for (const secret of [
      testCode,
      testVerifier,
      anew.parameters?.code ?? '',
      anew.parameters?.code_verifier ?? '',
    ])
      expect(shown).not.toContain(secret);
    expect(shown).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/);
  });
});

describe('one thing changed in the second attempt', () => {
  const issuer = 'https://stg-id.singpass.gov.sg/fapi';
  const asPosted = async (changes: CaseChanges, alter: (request: string) => string): Promise<Case> => {
    const given = await second(changes);
    return { ...given, request: alter(given.request ?? '') };
  };
  interface Line {
    readonly of: string;
    readonly before?: CaseChanges;
    readonly after: () => Promise<Case>;
    readonly place: readonly [group: string, name: string];
    readonly row: Partial<ComparedRow>;
    /** The differences in all, where they are more than that row. */
    readonly all?: readonly string[];
  }
  const lines: readonly Line[] = [
    {
      of: 'aud with a slash at its end',
      after: () => second({ assertion: { claims: { aud: `${issuer}/` } } }),
      place: ['assertion', 'claims.aud'],
      row: {
        kind: 'changed',
        difference: 'a trailing slash',
        after: { lead: issuer, mark: '/', tail: '' },
      },
    },
    {
      of: 'aud as a list',
      after: () => second({ assertion: { claims: { aud: [issuer] } } }),
      place: ['assertion', 'claims.aud'],
      row: { kind: 'changed', difference: 'the form: a list and a single text are not the same' },
    },
    {
      of: 'aud of the other environment',
      after: () => second({ assertion: { claims: { aud: 'https://id.singpass.gov.sg/fapi' } } }),
      place: ['assertion', 'claims.aud'],
      row: {
        kind: 'changed',
        difference: 'the environment: the issuer of production, not of staging',
      },
    },
    {
      of: 'jti left out',
      after: () => second({ assertion: { claims: { jti: undefined } } }),
      place: ['assertion', 'claims.jti'],
      row: { kind: 'only-before' },
    },
    {
      of: 'a claim of its own',
      after: () => second({ assertion: { claims: { tenant: 7 } } }),
      place: ['assertion', 'claims.tenant'],
      row: { kind: 'only-after', after: { lead: '7', mark: '', tail: '' } },
    },
    {
      of: 'a longer life',
      after: () => second({ assertion: { claims: { exp: testNow + 893 } } }),
      place: ['assertion', 'lifetime'],
      row: { kind: 'changed' },
    },
    {
      of: 'an assertion that is over',
      after: () => second({ assertion: { claims: { iat: testNow - 300, exp: testNow - 180 } } }),
      place: ['assertion', 'age'],
      row: {
        kind: 'changed',
        difference: 'in time before, over after',
        after: { lead: '10 minutes old, expired 8 minutes ago', mark: '', tail: '' },
      },
    },
    {
      of: 'an assertion from the future',
      after: () => second({ assertion: { claims: { iat: testNow + 29_100, exp: testNow + 29_220 } } }),
      place: ['assertion', 'age'],
      row: { kind: 'changed', difference: 'in time before, from the future after' },
    },
    {
      of: 'milliseconds',
      after: () => second({ assertion: { claims: { exp: (testNow + 413) * 1000 } } }),
      place: ['assertion', 'claims.exp'],
      row: { kind: 'changed', difference: 'milliseconds in place of seconds', fresh: undefined },
    },
    {
      of: 'sub as a number',
      before: { assertion: { claims: { sub: '12' } } },
      after: () => second({ assertion: { claims: { sub: 12 } } }),
      place: ['assertion', 'claims.sub'],
      row: { kind: 'changed', difference: 'the type: a text and a number are not the same' },
    },
    {
      of: 'a redirect_uri without its last letter',
      after: () => second({ parameters: { redirect_uri: 'https://rp.example.sg/callbac' } }),
      place: ['parameters', 'redirect_uri'],
      row: { kind: 'changed' },
    },
    {
      of: 'a parameter left out',
      after: () => second({ parameters: { redirect_uri: undefined } }),
      place: ['parameters', 'redirect_uri'],
      row: { kind: 'only-before' },
    },
    {
      of: 'the encoding of a value',
      after: () => asPosted({}, (request) => request.replace('rp.example.sg', 'rp%2Eexample.sg')),
      place: ['parameters', 'redirect_uri'],
      row: { kind: 'rewritten', difference: 'the encoding only' },
      all: [],
    },
    {
      of: 'the order of the scopes',
      before: { parameters: { scope: 'openid uinfin' } },
      after: () => second({ parameters: { scope: 'uinfin openid' } }),
      place: ['parameters', 'scope'],
      row: { kind: 'rewritten', difference: 'the order of the scopes only' },
      all: [],
    },
    {
      of: 'the endpoint with its port',
      after: () =>
        second({ url: 'https://stg-id.singpass.gov.sg/fapi/token' }).then((given) => ({
          ...given,
          token_endpoint: 'https://STG-ID.singpass.gov.sg:443/fapi/token',
        })),
      place: ['address', 'endpoint'],
      row: { kind: 'rewritten', difference: 'the spelling of the address only' },
      all: [],
    },
    {
      of: 'another endpoint',
      after: () => second({ url: 'https://stg-id.singpass.gov.sg/token' }),
      place: ['address', 'endpoint'],
      row: { kind: 'changed' },
    },
    {
      of: 'a header',
      after: () => second({ headers: ['Accept: application/json'] }),
      place: ['address', 'header accept'],
      row: { kind: 'only-after' },
    },
    {
      of: 'a header that is a secret',
      after: () => second({ headers: ['Authorization: Basic dGVzdDp2ZXJ5LXNlY3JldA=='] }),
      place: ['address', 'header authorization'],
      row: { kind: 'only-after', after: { lead: 'Basic … (30 characters)', mark: '', tail: '' } },
    },
    {
      of: 'htm of the proof',
      after: () => second({ proof: { claims: { htm: 'post' } } }),
      place: ['proof', 'claims.htm'],
      row: { kind: 'changed', difference: 'upper and lower case' },
    },
    {
      of: 'htu, in spelling only',
      after: () => second({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg:443/fapi/token' } } }),
      place: ['proof', 'claims.htu'],
      row: { kind: 'rewritten', difference: 'the spelling of the address only' },
      all: [],
    },
    {
      of: 'no key set',
      after: () => second({ jwks: undefined }),
      place: ['keys', 'the whole key set'],
      row: { kind: 'not-given', before: { lead: '2 keys', mark: '', tail: '' }, after: undefined },
      all: [],
    },
    {
      of: 'an answer',
      after: () => second({ response: 'HTTP/1.1 401 Unauthorized\r\n\r\n{"error":"invalid_client"}' }),
      place: ['response', 'the whole answer'],
      row: { kind: 'not-given', after: { lead: '401 invalid_client', mark: '', tail: '' } },
      all: [],
    },
  ];

  it.each(lines)('$of', async ({ before = {}, after, place, row, all }) => {
    const without = { authorization_request: undefined };
    const given = await after();
    const one = await analyse(await fapiCase({ ...without, ...before }), testNow);
    const other = await analyse({ ...given, ...without }, testNow);
    const comparison = compareCases(one, other);
    expect(rowOf(comparison, ...place)).toMatchObject(row);
    expect(kindsOf(compareCases(other, one))).toEqual(mirrored(kindsOf(comparison)));
    if (all !== undefined) expect(differencesOf(comparison)).toEqual(all);
    else expect(differencesOf(comparison)).toContain(place.join(' '));
  });
});
