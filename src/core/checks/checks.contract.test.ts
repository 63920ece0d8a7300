import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { readSources, sourceRoot } from '../../testing/source-files.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { isFaultCode } from '../catalogue/faults.ts';
import { sources } from '../catalogue/sources.ts';
import { recipes } from '../fixes/recipes.ts';
import type { Check } from './define-check.ts';
import { checks } from './registry.ts';

const files = readSources('core/checks');
const fileOf = (code: string): string | undefined =>
  [...files.keys()].find((path) => path.endsWith(`/${code}.ts`));

describe('every check', () => {
  it('has a code of its own', () => {
    const codes = checks.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(checks.map((check) => [check.code, check] as const))('%s keeps the contract', (code, check) => {
    expect(isFaultCode(code)).toBe(true);
    const path = fileOf(code);
    expect(path, 'a file named after its code').toBeDefined();
    expect(existsSync(`${sourceRoot}/${path?.replace(/\.ts$/, '.test.ts')}`), 'a test beside it').toBe(true);
    for (const text of [check.title, check.why, check.falsePositives, ...check.fix.steps]) {
      expect(text.trim().length).toBeGreaterThan(5);
      expect(text).not.toMatch(/!$|\bplease\b/i);
    }
    expect(check.title).not.toMatch(/\.$/);
    // What is to be typed stands between two of them.
    for (const step of check.fix.steps) expect(step.split('`').length % 2, step).toBe(1);
    for (const reference of check.references)
      expect(Object.keys(sources)).toContain(reference.split(' §')[0]);
    if (check.fix.recipe !== undefined) expect(Object.keys(recipes)).toContain(check.fix.recipe);
    for (const echo of check.explainsAway ?? []) expect(isFaultCode(echo)).toBe(true);
    expect(check.explainsAway ?? []).not.toContain(code);
  });

  it('says when it can mislead, or why it cannot, and names an input that triggers it', () => {
    const lacking = (what: string, isGood: (check: Check) => boolean): readonly string[] =>
      checks.filter((check) => !isGood(check)).map(({ code }) => `${code}: ${what}`);
    expect([
      ...lacking('falsePositives is one sentence or more', (check) =>
        /^[^\s].{12,}\.$/.test(check.falsePositives),
      ),
      ...lacking(
        'falsePositives gives the reason after "None"',
        (check) => !/^No(?:ne)?\.|^No false positives/.test(check.falsePositives),
      ),
      ...lacking('example names an input, without a full stop', (check) =>
        /^[^\s].{1,198}[^.]$/.test(check.example),
      ),
    ]).toEqual([]);
  });

  it('keeps these words in its definition: a comment that repeats them is a second place', () => {
    const repeated = [...files].filter(
      ([path, text]) => !path.includes('.test.') && /\bTriggers on: /.test(text),
    );
    expect(repeated.map(([path]) => path)).toEqual([]);
  });

  it('is in a registry: no check file is left out', () => {
    const registered = new Set(checks.map(({ code }) => code));
    const defined = [...files].filter(
      ([path, text]) => !path.includes('.test.') && /= defineCheck\(\{/.test(text),
    );
    const left = defined
      .map(([path]) => path.split('/').at(-1)?.replace('.ts', '') ?? '')
      .filter((code) => !registered.has(code as never));
    expect(left).toEqual([]);
  });
});

describe('a healthy case', () => {
  const variants: Readonly<Record<string, () => Promise<Case>>> = {
    'of FAPI 2.0': fapiCase,
    'of FAPI 2.0 without key set': () => fapiCase({ jwks: undefined }),
    'of FAPI 2.0 without authorization request': () => fapiCase({ authorization_request: undefined }),
    'of FAPI 2.0 with client_id': () =>
      fapiCase({ parameters: { client_id: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F' } }),
    'of FAPI 2.0 with nbf': () => fapiCase({ assertion: { claims: { nbf: testNow - 5 } } }),
    'of FAPI 2.0 without profile and environment': () =>
      fapiCase({ profile: undefined, environment: undefined }),
    'of the old profile': legacyCase,
    'of the old profile with scope': () => legacyCase({ parameters: { scope: 'openid' } }),
    'of the old profile without profile and environment': () =>
      legacyCase({ profile: undefined, environment: undefined }),
    'of the assertion alone': async () => ({ client_assertion: (await fapiAssertion()) ?? '', now: testNow }),
    'with a success': () =>
      fapiCase({
        response: 'HTTP/1.1 200 OK\r\n\r\n{"access_token":"x","token_type":"DPoP","id_token":"a.b.c.d.e"}',
      }),
  };
  const fapiAssertion = async (): Promise<string | undefined> =>
    /client_assertion=([^&]+)/.exec((await fapiCase()).request ?? '')?.[1];

  it.each(Object.entries(variants))('%s gives no fault and no risk', async (_name, make) => {
    const { diagnosis } = await analyse(await make(), testNow);
    expect(
      diagnosis.findings
        .filter(({ severity }) => severity !== 'note')
        .map(({ code, evidence }) => [code, evidence[0]]),
    ).toEqual([]);
    expect(diagnosis.predicted).toBeNull();
  });

  it('of nothing at all gives nothing', async () => {
    const { diagnosis } = await analyse({}, testNow);
    expect(diagnosis.findings).toEqual([]);
    expect(diagnosis.error).toBeUndefined();
  });
});
