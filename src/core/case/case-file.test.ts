import { describe, expect, it } from 'vitest';
import { caseInPaste, readCase, readCases } from './case-file.ts';

const whole = {
  profile: 'singpass-fapi',
  environment: 'staging',
  audience: 'issuer',
  now: 5,
  request: 'a',
  parameters: { code: 'b' },
  parameters_complete: true,
  token_endpoint: 'c',
  client_assertion: 'd',
  signature_removed: false,
  dpop: 'e',
  jwks: 'f',
  other_jwks: 'g',
  provider_jwks: 'h',
  authorization_request: 'i',
  par_response: 'j',
  authorization_url: 'k',
  callback: 'l',
  previous_request: 'm',
  response: 'n',
  certificates: 'o',
  discovery: 'p',
  expected: { client_id: 'q', redirect_uris: ['r'], jwks_uri: 's' },
};

describe('a case file', () => {
  it('is read with every member that a case has', () => {
    expect(readCases(JSON.stringify(whole))).toEqual({
      ok: true,
      value: { list: [whole], isArray: false, remarks: [] },
    });
  });

  it('may begin with a byte order mark, and may hold nothing', () => {
    expect(readCases('\ufeff{}')).toEqual({ ok: true, value: { list: [{}], isArray: false, remarks: [] } });
  });

  it('may be a list', () => {
    expect(readCases('[{"now":1},{"now":2}]')).toEqual({
      ok: true,
      value: { list: [{ now: 1 }, { now: 2 }], isArray: true, remarks: [] },
    });
    expect(readCases('[]')).toEqual({ ok: true, value: { list: [], isArray: true, remarks: [] } });
  });

  it('may write an absent member as null', () => {
    expect(readCase({ request: null, now: 1 })).toEqual({ ok: true, value: { now: 1 } });
    expect(readCase({ expected: { client_id: null, redirect_uris: ['a'] } })).toEqual({
      ok: true,
      value: { expected: { redirect_uris: ['a'] } },
    });
  });

  it('says what it passes over, but not what a file for support adds', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`x${at}`, 1]));
    const remarksOf = (json: unknown): readonly string[] => {
      const read = readCases(JSON.stringify(json));
      return read.ok ? read.value.remarks : [];
    };
    expect(remarksOf({ requset: 'a', now: 1, more: 2, withheld: [], leftOut: [] })).toEqual([
      'passed over: requset, more',
    ]);
    expect(remarksOf([{ now: 1 }, { b: 1 }])).toEqual(['case 1: passed over: b']);
    expect(remarksOf(many)).toEqual(['passed over: x0, x1, x2, x3, x4, x5, x6, x7, x8, x9']);
  });

  it.each([
    ['{"now":', /^the case file is not JSON: \S/],
    ['"text"', /^a case must be a JSON object$/],
    ['null', /^a case must be a JSON object$/],
    ['[[]]', /^case 0: a case must be a JSON object$/],
    ['{"now":"1"}', /^member now has the wrong type$/],
    ['{"expected":{"redirect_uris":[1]}}', /^member expected\.redirect_uris\.0 has the wrong type$/],
    ['{"environment":"elsewhere"}', /^member environment has the wrong type$/],
    ['[{},{"profile":"none"}]', /^case 1: unknown profile none; known: .*\bsingpass-fapi\b/],
  ])('that is wrong is told in a line: %s', (text, failure) => {
    const read = readCases(text);
    expect(read.ok ? '' : read.failure).toMatch(failure);
  });
});

describe('a case in a paste', () => {
  it.each([
    [' {"now":1,"jwks":"{}"}', { now: 1, jwks: '{}' }],
    ['{"now":1,"withheld":[]}', { now: 1 }],
    ['{"now":1}', undefined],
    ['{}', undefined],
    ['[{"now":1,"jwks":"{}"}]', undefined],
    ['{"now":1,"jwks":"{}","x":1}', undefined],
    ['{"now":1,"jwks":"{}"', undefined],
    ['{"now":1,"jwks":{}}', undefined],
    ['{"now":1,"profile":"none"}', undefined],
  ])('%s', (text, wanted) => expect(caseInPaste(text)).toEqual(wanted));
});
