import { describe, expect, it } from 'vitest';
import type { Check } from '../checks/define-check.ts';
import { checkOf } from '../checks/registry.ts';
import type { Profile } from '../profiles/profile.ts';
import { profiles } from '../profiles/registry.ts';
import { findRules, type RuleFilter } from './find-rules.ts';
import { nearestCodes } from './nearest-codes.ts';
import type { Rule } from './rule.ts';
import { ruleAnswers, ruleMeanings } from './rule-answers.ts';
import { ruleOf } from './rule-of.ts';
import { ruleSources } from './rule-sources.ts';
import { type PlaceRule, rulesAt } from './rules-at.ts';

function check(code: string): Check {
  const found = checkOf(code);
  if (found === undefined) throw new Error(`no check ${code}`);
  return found;
}

describe('what the profiles say of a fault', () => {
  const errorsOf = (title: string, ...errors: readonly object[]): Profile =>
    ({ title, errors }) as unknown as Profile;

  it('is each guide once, with the profiles that lead there', () => {
    const given = [
      errorsOf(
        'One',
        { guide: 'success', causes: ['alg-none'] },
        { guide: 'invalid-grant', causes: ['exp-past', 'alg-none'] },
      ),
      errorsOf(
        'Two',
        { guide: 'invalid-grant', causes: ['alg-none'] },
        { guide: 'invalid-grant', causes: ['alg-none'] },
      ),
      errorsOf('Three', { guide: 'no-response', causes: ['exp-past'] }),
    ];
    expect(ruleMeanings(check('alg-none'), given)).toEqual([
      { guide: 'success', title: 'The server accepted the request', profiles: ['One'] },
      { guide: 'invalid-grant', title: 'invalid_grant: the code is not accepted', profiles: ['One', 'Two'] },
    ]);
    expect(ruleMeanings(check('sig-der'), given)).toEqual([]);
  });

  it('is that it passes, that it is answered, or nothing', () => {
    const [fapi] = profiles;
    const tolerates = { value: ['code-expired'] };
    const given = [
      fapi,
      { ...fapi, title: 'Tolerant', tolerates },
      { ...fapi, title: 'Silent', tolerates: { value: [] } },
    ] as unknown as readonly Profile[];
    expect(ruleAnswers(check('code-expired'), given)).toEqual([
      { profile: 'Singpass FAPI 2.0', reaction: { kind: 'answers', status: 400, error: 'invalid_grant' } },
      { profile: 'Tolerant', reaction: { kind: 'tolerates', rule: tolerates } },
      { profile: 'Silent', reaction: { kind: 'answers', status: 400, error: 'invalid_grant' } },
    ]);
    expect(ruleAnswers(check('extra-claims'), given)).toEqual([]);
    const lenient = {
      ...fapi,
      title: 'Lenient',
      tolerates: { value: ['extra-claims'] },
    } as unknown as Profile;
    expect(ruleAnswers(check('extra-claims'), [lenient])).toEqual([
      { profile: 'Lenient', reaction: { kind: 'tolerates', rule: { value: ['extra-claims'] } } },
    ]);
  });
});

describe('the echoes of a rule', () => {
  it('are told of both sides', () => {
    const { explainsAway, echoOf } = ruleOf(check('dpop-missing'));
    expect([explainsAway, echoOf]).toEqual([
      [],
      ['legacy-fapi-mixed', 'shell-unquoted-amp', 'dpop-header-broken', 'userinfo-bearer-vs-dpop'],
    ]);
    expect(ruleOf(check('userinfo-bearer-vs-dpop'))).toMatchObject({
      explainsAway: ['dpop-missing'],
      echoOf: [],
    });
  });
});

describe('the documents of a rule', () => {
  it.each([
    ['RFC 7515 §5.2', 'standard', undefined],
    ['Singpass FAPI: token exchange', 'documented', '2026-03-08'],
    ['Singpass support: FAPI errors', 'documented', '2026-11-23'],
    ['Corppass FAPI: PAR', 'documented', expect.any(String)],
    ['Corppass digest', 'third-party', expect.any(String)],
    ['MockPass', 'observed', expect.any(String)],
    ['oidc-provider', 'observed', expect.any(String)],
    ['Working clients', 'working-client', expect.any(String)],
    ['Public reports', 'third-party', expect.any(String)],
    ['curl manual', 'standard', undefined],
  ] as const)('say how they know: %s', (reference, mark, read) => {
    const [source] = ruleSources([reference]);
    expect(source).toEqual({ reference, mark, read, title: source?.title, url: source?.url });
    expect(source?.url).toMatch(/^https:/);
  });
});

describe('the search', () => {
  const rule = (code: string, more: Partial<Rule> = {}): Rule =>
    ({
      code,
      title: 't',
      why: 'w',
      falsePositives: 'f',
      example: 'e',
      fix: { steps: ['s'] },
      group: 'A',
      severity: 'error',
      ...more,
    }) as Rule;
  const rules = [
    rule('one', { title: 'Alpha', group: 'B' }),
    rule('two', { why: 'Beta', severity: 'note' }),
    rule('three', { falsePositives: 'the server’s', example: 'Gamma', group: 'B', severity: 'note' }),
    rule('four', { fix: { steps: ['first', 'Delta alpha'] } as never }),
  ];
  it.each<readonly [RuleFilter, readonly string[]]>([
    [{ words: '' }, ['one', 'two', 'three', 'four']],
    [{ words: ' \n ' }, ['one', 'two', 'three', 'four']],
    [{ words: 'ALPHA' }, ['one', 'four']],
    [{ words: ' alpha  delta ' }, ['four']],
    [{ words: 'beta' }, ['two']],
    [{ words: "server's" }, ['three']],
    [{ words: 'gamma' }, ['three']],
    [{ words: 'two' }, ['two']],
    [{ words: 'firstdelta' }, []],
    [{ words: 'wf' }, []],
    [{ words: '', group: 'B' }, ['one', 'three']],
    [{ words: '', severity: 'note' }, ['two', 'three']],
    [{ words: '', group: 'B', severity: 'note' }, ['three']],
    [{ words: 'alpha', group: 'A' }, ['four']],
  ])('%j finds %j', (filter, codes) => {
    expect(findRules(rules, filter).map(({ code }) => code)).toEqual(codes);
  });
});

describe('the nearest codes in full', () => {
  it.each([
    ['sig-dre', ['sig-der', 'sig-unpadded-rs', 'sig-signed-bigint', 'sig-zero-extended', 'sig-wrong-key']],
    [' SIG_ DER ', ['sig-der', 'sig-hex', 'sig-unpadded-rs', 'sig-signed-bigint', 'sig-zero-extended']],
    [
      'code-expire',
      ['code-expired', 'code-missing', 'code-reused', 'code-other-client-env', 'code-percent-encoded'],
    ],
    ['skew', ['clock-skew-small']],
    ['jti reused', ['jti-reused', 'jti-missing', 'jti-type', 'code-reused', 'jwk-kid-reused-after-rotation']],
    ['reused jti', ['jti-reused', 'code-reused', 'jti-missing', 'jti-type', 'jwk-kid-reused-after-rotation']],
    ['unknown', ['unknown-param', 'client-id-unknown', 'kid-unknown']],
    ['x-der', ['sig-der']],
    ['sg-dr', ['sig-der']],
    ['alg-nnoe-x', ['alg-jwk-alg-mismatch', 'alg-none', 'alg-hmac', 'alg-rsa', 'alg-unsupported-curve']],
    ['a-b', []],
  ])('%j: %j', (text, codes) => {
    expect(nearestCodes(text)).toEqual(codes);
  });
});

describe('the rules at a place in full', () => {
  const own = { severity: 'error', own: true } as const;
  const typ: readonly PlaceRule[] = [
    {
      ...own,
      code: 'typ-missing',
      title: 'The header of the client assertion has no typ',
      verdict: { kind: 'open' },
    },
    { ...own, code: 'typ-wrong', title: 'typ is not that of a client assertion', verdict: { kind: 'open' } },
    {
      ...own,
      code: 'assertion-is-dpop-proof',
      title: 'A DPoP proof stands where the client assertion belongs',
      verdict: { kind: 'open' },
    },
    {
      code: 'duplicate-json-keys',
      title: 'A member stands twice in the JSON of the client assertion',
      severity: 'warning',
      own: false,
      verdict: { kind: 'open' },
    },
  ];
  it('are its own and those of its kind', () => {
    expect(rulesAt('client_assertion', 'header.typ', undefined)).toEqual(typ);
    expect(rulesAt('client_assertion', 'header.other', undefined)).toEqual(typ.slice(3));
    expect(rulesAt('client_assertion', 'other.typ', undefined)).toEqual([]);
    expect(rulesAt('request', 'headers.origin', undefined)).toEqual([
      {
        ...own,
        code: 'cors-browser-call',
        title: 'The token request is made from a browser',
        verdict: { kind: 'open' },
      },
    ]);
    const first = rulesAt('request', 'parameters.code', undefined).map(({ code }) => code);
    expect(first.slice(0, 3)).toEqual(['code-missing', 'code-expired', 'code-reused']);
    expect(first.filter((code) => code === 'dpop-header-broken')).toHaveLength(1);
  });

  const found = (...evidence: readonly object[]) => ({
    kind: 'found',
    finding: { certainty: 'proof', evidence },
  });
  it.each([
    [undefined, { kind: 'open' }],
    [{ kind: 'passed' }, { kind: 'passed' }],
    [
      { kind: 'not-applicable', because: 'of that' },
      { kind: 'not-applicable', because: 'of that' },
    ],
    [
      { kind: 'cannot-tell', needs: [], because: 'of this' },
      { kind: 'cannot-tell', because: 'of this' },
    ],
    [
      { kind: 'cannot-tell', needs: ['keySet', 'claims', 'dpop'] },
      { kind: 'cannot-tell', because: 'needs your key set and the client assertion and the DPoP proof' },
    ],
    [
      { kind: 'cannot-tell', needs: ['verification'] },
      { kind: 'cannot-tell', because: 'more is needed to tell' },
    ],
    [found({ source: 'dpop', path: 'claims.iat' }), { kind: 'follows' }],
    [found({ source: 'now' }, { source: 'dpop', path: 'claims.iat.x' }), { kind: 'follows' }],
    [found({ source: 'dpop', path: 'claims.iatx' }), { kind: 'elsewhere' }],
    [found({ source: 'client_assertion', path: 'claims.iat' }), { kind: 'elsewhere' }],
    [found({ source: 'dpop' }), { kind: 'elsewhere' }],
  ])('say of %j: %j', (outcome, verdict) => {
    const outcomes = outcome === undefined ? {} : { 'dpop-iat': outcome };
    const verdictIn = (findings: readonly object[]) =>
      rulesAt('dpop', 'claims.iat', { outcomes, findings } as never);
    const title = 'iat of the DPoP proof is not of now';
    expect(verdictIn([{ code: 'dpop-exp' }])).toEqual([{ ...own, code: 'dpop-iat', title, verdict }]);
    const listed = verdict.kind === 'follows' ? { kind: 'fault' } : verdict;
    expect(verdictIn([{ code: 'dpop-iat' }])).toEqual([{ ...own, code: 'dpop-iat', title, verdict: listed }]);
  });
});
