import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOf, checks } from '../core/checks/registry.ts';
import { fapiCase } from '../testing/cases.ts';
import { runCli as run } from '../testing/run-cli.ts';
import { alteredAssertion, toDer } from '../testing/signatures.ts';
import { sourceRoot } from '../testing/source-files.ts';
import { testNow } from '../testing/times.ts';

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

  it('says in words, too, that a private key was dropped, and what would let more be judged', async () => {
    const jwks = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMG\n-----END PRIVATE KEY-----';
    const { out } = await run(['--format', 'text', 'case.json'], JSON.stringify({ jwks }));
    expect(out).toMatch(/^A private key was dropped unread: jwks: .+\.$/m);
    expect(out).toMatch(/^Not checked: \d+ causes, for want of .*the token request; .*the client assertion/m);
    expect(out).not.toMatch(/dpopClaims|recognised/);
  });

  it('answers an array with an array, in the same order', async () => {
    const { status, out } = await run(['-'], `[${JSON.stringify(await fapiCase())},${await faulty()}]`);
    expect(status).toBe(1);
    expect(JSON.parse(out).map((entry: { findings: unknown[] }) => entry.findings.length > 0)).toEqual([
      false,
      true,
    ]);
  });

  it('says in words which case of an array it speaks of', async () => {
    const { out } = await run(['--format', 'text', '-'], `[${await faulty()},${await faulty()}]`);
    expect(out.match(/^Case \d: singpass-fapi, staging/gm)).toEqual([
      'Case 0: singpass-fapi, staging',
      'Case 1: singpass-fapi, staging',
    ]);
    expect((await run(['--format', 'text', '-'], await faulty())).out).toMatch(/^singpass-fapi/);
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

  it.each([
    [
      'an unknown level',
      ['--fail-on', 'fatal', 'case.json'],
      '{}',
      /--fail-on takes error, warning, note, never/,
    ],
    [
      'a code to ignore that is none',
      ['--ignore', 'sig-dre', 'case.json'],
      '{}',
      /no rule is called sig-dre; nearest: sig-der/,
    ],
    ['one such among others', ['--ignore', 'sig-der,x', 'case.json'], '{}', /cannot ignore x/],
    ['nothing to ignore', ['--ignore=', 'case.json'], '{}', /--ignore needs a value/],
    [
      'a place that cannot be written',
      ['--output', 'locked.json', 'case.json'],
      '{}',
      /cannot write locked.json: permission/,
    ],
    ['an option without its value', ['case.json', '--output'], '{}', /--output needs a value/],
    ['an option that is none', ['--silent', 'case.json'], '{}', /unknown option --silent; usage/],
    ['a move with a format', ['--migrate', '--format', 'sarif', 'case.json'], '{}', /takes no other option/],
  ])('ends with 2 and one line for %s as well', async (_name, argv, file, message) => {
    const { status, out, error, files } = await run(argv, file);
    expect([status, out, files]).toEqual([2, '', {}]);
    expect(error).toMatch(message);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['healthy', fapiCase, [0, 0, 0, 0]],
    ['note', () => fapiCase({ assertion: { claims: { extra: 'x' } } }), [0, 0, 1, 0]],
    ['warning', () => fapiCase({ assertion: { header: { typ: undefined } } }), [0, 1, 1, 0]],
    ['error', async () => JSON.parse(await faulty()), [1, 1, 1, 0]],
  ] as const)('fails on %s as it is told, in every format', async (severity, make, statuses) => {
    const file = JSON.stringify(await make());
    const { findings } = JSON.parse((await run(['case.json'], file)).out);
    expect(findings[0]?.severity ?? 'healthy').toBe(severity);
    for (const [at, level] of ['error', 'warning', 'note', 'never'].entries())
      expect((await run(['--fail-on', level, 'case.json'], file)).status, level).toBe(statuses[at]);
    for (const format of ['text', 'sarif', 'junit'])
      expect((await run([`--format=${format}`, 'case.json'], file)).status, format).toBe(statuses[0]);
    expect((await run(['case.json'], file)).status).toBe(statuses[0]);
  });

  it.each([
    ['one code', ['--ignore', 'sig-der']],
    ['codes joined by commas', ['--ignore=SIG-DER,exp-past']],
    ['codes one by one', ['--ignore', 'exp-past', '--ignore', 'sig-der']],
  ])('lists %s apart and does not fail on it', async (_name, options) => {
    const { status, out } = await run([...options, 'case.json'], await faulty());
    expect(status).toBe(0);
    const { findings, ignored, predicted } = JSON.parse(out);
    expect(findings.map(({ code }: { code: string }) => code)).not.toContain('sig-der');
    expect(ignored).toHaveLength(1);
    expect(ignored[0]).toMatchObject({ code: 'sig-der', certainty: 'proof' });
    expect(ignored[0].evidence.length).toBeGreaterThan(0);
    expect(predicted).toMatchObject({ because: 'sig-der' });
    const { out: text } = await run([...options, '--format', 'text', 'case.json'], await faulty());
    expect(text).toContain('No fault found in what was given, but for what is ignored.');
    expect(text).toMatch(/^Ignored: \[error, proven\] .* \(sig-der\)$/m);
  });

  it('says nothing of ignoring where nothing is', async () => {
    const { out } = await run(['--ignore', 'exp-past', 'case.json'], await faulty());
    expect(JSON.parse(out).ignored).toBeUndefined();
  });

  it('writes to a file what it would print', async () => {
    const file = await faulty();
    const printed = await run(['case.json'], file);
    const written = await run(['--output', 'a=b.json', 'case.json'], file);
    expect(written).toEqual({ ...printed, out: '', files: { 'a=b.json': printed.out } });
  });

  it('takes what stands behind -- as a file', async () => {
    expect((await run(['--', '--help'], JSON.stringify(await fapiCase()))).status).toBe(0);
  });

  it('says how it is called, and its version', async () => {
    const { status, out } = await run(['--help'], '');
    expect(status).toBe(0);
    for (const word of [
      '--format',
      '--output',
      '--fail-on',
      '--ignore',
      '--migrate',
      '--explain',
      '--version',
    ])
      expect(out).toContain(word);
    expect(await run(['-h'], '')).toEqual(await run(['--help'], ''));
    const { version } = JSON.parse(readFileSync(join(sourceRoot, '../package.json'), 'utf8'));
    expect((await run(['--version'], '')).out).toBe(`${version}\n`);
  });

  it('prints no secret whole', async () => {
    const { out } = await run(['case.json'], await faulty());
    expect(out).not.toContain('4C0sivAY9mUdYL9C3V6tccx38FdX7-4grP_ZRbhgNCI');
    expect(out).not.toContain('6I9tQd5tKn7Uy9ZfwEqd-YC71gSVfzcfVcyXLc34vQo');
  });
});
