import { describe, expect, it } from 'vitest';
import { checkOf, checks } from '../core/checks/registry.ts';
import { fapiCase } from '../testing/cases.ts';
import { alteredAssertion, toDer } from '../testing/signatures.ts';
import { testNow } from '../testing/times.ts';
import { main } from './main.ts';

async function run(
  argv: readonly string[],
  file: string,
): Promise<{ readonly status: number; readonly out: string; readonly error: string }> {
  let out = '';
  let error = '';
  const status = await main(argv, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    read: (name) => {
      if (name === 'missing.json') throw new Error('no such file');
      return file;
    },
    clock: () => testNow,
  });
  return { status, out, error };
}

const faulty = async (): Promise<string> =>
  JSON.stringify(
    await fapiCase({ parameters: { client_assertion: await alteredAssertion({ form: toDer }) } }),
  );

describe('diagnose', () => {
  it('prints one object and ends with 0 for a healthy case', async () => {
    const { status, out } = await run(['case.json'], JSON.stringify(await fapiCase()));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      profile: 'singpass-fapi',
      environment: 'staging',
      now: testNow,
      findings: [],
      predicted: null,
    });
  });

  it('puts the true cause first and ends with 1', async () => {
    const { status, out } = await run(['case.json'], await faulty());
    expect(status).toBe(1);
    const [first] = JSON.parse(out).findings;
    expect(first).toMatchObject({ code: 'sig-der', severity: 'error', certainty: 'proof' });
    expect(first.evidence[0]).toMatchObject({ source: 'client_assertion', path: 'signature' });
    expect(first.fix.length).toBeGreaterThan(0);
  });

  it('says the same in words', async () => {
    const { out } = await run(['--format', 'text', 'case.json'], await faulty());
    expect(out).toContain('(sig-der)');
    expect(out).toContain('Predicted: 400 invalid_client');
  });

  it('answers an array with an array, in the same order', async () => {
    const { status, out } = await run(['-'], `[${JSON.stringify(await fapiCase())},${await faulty()}]`);
    expect(status).toBe(1);
    expect(JSON.parse(out).map((entry: { findings: unknown[] }) => entry.findings.length > 0)).toEqual([
      false,
      true,
    ]);
  });

  it('passes over a member that no case has, and says so; null is an absent member', async () => {
    const given = { ...(await fapiCase()), jwk: 'x', callback: null };
    const { status, out, error } = await run(['case.json'], JSON.stringify(given));
    expect(status).toBe(0);
    expect(error).toBe('diagnose: passed over: jwk\n');
    expect(JSON.parse(out).findings).toEqual([]);
  });

  it('explains a code in the words of its definition', async () => {
    const { status, out } = await run(['--explain', 'sig-der'], '');
    const check = checkOf('sig-der');
    expect(status).toBe(0);
    for (const words of [
      check?.title,
      check?.why,
      check?.falsePositives,
      check?.example,
      ...(check?.fix.steps ?? []),
    ])
      expect(out).toContain(words);
    expect(out).toContain('https://www.rfc-editor.org/rfc/rfc7515');
    expect(out).toContain('invalid_client');
    expect(out).toContain('sig-wrong-key');
  });

  it('lists every code with its title', async () => {
    const { status, out } = await run(['--explain=all'], '');
    expect(status).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines).toHaveLength(checks.length);
    for (const [at, { code, title }] of checks.entries())
      expect(lines[at]?.replace(/ +/, ' ')).toBe(`${code} ${title}`);
  });

  it.each([
    ['an unknown profile', ['case.json'], '{"profile":"nobody"}', /unknown profile nobody/],
    ['no JSON', ['case.json'], 'curl …', /not JSON/],
    ['no object', ['case.json'], '7', /JSON object/],
    ['a member of another type', ['case.json'], '{"jwks":{}}', /member jwks/],
    ['a file that is not there', ['missing.json'], '', /cannot read missing.json/],
    ['no file', [], '', /usage/],
    ['an unknown code', ['--explain', 'sig-dre'], '', /no rule is called sig-dre; nearest: sig-der/],
    ['a code like no other', ['--explain', 'zzzzzzzzzzzz'], '', /--explain all lists every one/],
    ['a code that is none', ['--explain', 'toString'], '', /no rule is called toString/],
    ['no code', ['--explain'], '', /--explain needs a code/],
    ['a code and a file', ['--explain', 'sig-der', 'case.json'], '{}', /--explain stands alone/],
    ['an unknown format', ['--format', 'xml', 'case.json'], '{}', /unknown format xml/],
  ])('ends with 2 and one line for %s', async (_name, argv, file, message) => {
    const { status, out, error } = await run(argv, file);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(error).toMatch(message);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  it('prints no secret whole', async () => {
    const { out } = await run(['case.json'], await faulty());
    expect(out).not.toContain('4C0sivAY9mUdYL9C3V6tccx38FdX7-4grP_ZRbhgNCI');
    expect(out).not.toContain('6I9tQd5tKn7Uy9ZfwEqd-YC71gSVfzcfVcyXLc34vQo');
  });
});
