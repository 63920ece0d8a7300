import type { XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { junitProblems, withXml } from '../../testing/report-schemas.ts';
import { runCli } from '../../testing/run-cli.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';

const healthy = async (): Promise<string> => JSON.stringify(await fapiCase());
const der = async (): Promise<string> =>
  JSON.stringify(
    await fapiCase({ parameters: { client_assertion: await alteredAssertion({ form: toDer }) } }),
  );
const risky = async (): Promise<string> =>
  JSON.stringify(await fapiCase({ assertion: { header: { typ: undefined } } }));

async function junitOf(text: string, ...options: readonly string[]): Promise<string> {
  return (await runCli(['--format', 'junit', 'case.json', ...options], text)).out;
}

interface Test {
  readonly name: string;
  readonly className: string;
  /** `passed`, or the names of the children. */
  readonly result: string;
  readonly text: string;
}

function testsOf(suite: XmlElement): readonly Test[] {
  return suite.find('testcase').map((node) => {
    const test = node as XmlElement;
    const child = test.get('*') as XmlElement | null;
    return {
      name: test.attr('name')?.value ?? '',
      className: test.attr('classname')?.value ?? '',
      result: child?.name ?? 'passed',
      text: child?.content ?? '',
    };
  });
}

function suitesOf(text: string): readonly { readonly tests: readonly Test[]; readonly counts: string }[] {
  return withXml(text, (root) =>
    root.find('testsuite').map((node) => {
      const suite = node as XmlElement;
      const counts = ['tests', 'failures', 'skipped', 'errors'].map((name) => suite.attr(name)?.value);
      return { tests: testsOf(suite), counts: counts.join(' ') };
    }),
  );
}

const countsOf = (tests: readonly Test[]): string => {
  const having = (result: string): number => tests.filter((test) => test.result === result).length;
  return `${tests.length} ${having('failure')} ${having('skipped')} 0`;
};

describe('JUnit XML', () => {
  it.each([
    ['a healthy case', healthy],
    ['a faulty case', der],
    ['nothing at all', async () => '{}'],
    ['no case', async () => '[]'],
    ['several cases', async () => `[${await der()},${await healthy()}]`],
    ['another service', async () => '{"request":"GET https://api.myinfo.gov.sg/com/v4/person"}'],
  ])('of %s is valid, and counts right', async (_name, make) => {
    const text = await junitOf(await make());
    expect(junitProblems(text)).toEqual([]);
    const suites = suitesOf(text);
    for (const { tests, counts } of suites) expect(counts).toBe(countsOf(tests));
    const total = suites.flatMap(({ tests }) => tests).length;
    expect(withXml(text, (root) => root.attr('tests')?.value)).toBe(`${total}`);
  });

  it('is caught where it is not valid', () => {
    expect(junitProblems('<testsuites><testsuite/></testsuites>')).toHaveLength(1);
    expect(() => junitProblems('<testsuites>')).toThrow();
  });

  it('fails no test of a healthy case; what lacks its input is skipped with what it needs', async () => {
    const [suite] = suitesOf(await junitOf(await healthy()));
    const tests = suite?.tests ?? [];
    expect(tests.filter(({ result }) => result === 'failure')).toEqual([]);
    expect(tests.filter(({ result }) => result === 'passed').length).toBeGreaterThan(100);
    const skipped = tests.filter(({ result }) => result === 'skipped');
    expect(skipped.length).toBeGreaterThan(0);
    for (const { text } of skipped) expect(text).toMatch(/^(?:Cannot be told|Not counted)/);
    expect(skipped.some(({ text }) => text.includes('the response'))).toBe(true);
  });

  it('puts the true cause first, with proof and fix', async () => {
    const text = await junitOf(await der());
    const [first] = suitesOf(text)[0]?.tests ?? [];
    expect(first).toMatchObject({ className: 'token-triage.signature', result: 'failure' });
    expect(first?.name).toBe('sig-der');
    expect(first?.text).toContain('client_assertion signature: found ');
    expect(first?.text).toMatch(/\n1\. /);
    expect(first?.text).toContain('https://www.rfc-editor.org/');
    expect(
      withXml(text, (root) => (root.get('testsuite/testcase/failure') as XmlElement).attr('type')?.value),
    ).toBe('error, proven');
  });

  it('names every test once, whatever case it is of', async () => {
    const suites = suitesOf(await junitOf(`[${await der()},${await healthy()}]`));
    const names = suites.flatMap(({ tests }) => tests.map(({ name, className }) => `${className} ${name}`));
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toMatch(/^token-triage\.case-0\.signature sig-der$/);
  });

  it.each([
    ['error', 'system-out'],
    ['warning', 'failure'],
    ['note', 'failure'],
    ['never', 'system-out'],
  ])(
    'fails on what the run fails on (%s), and tells of the rest in the output of a test that passes',
    async (level, result) => {
      const [suite] = suitesOf(await junitOf(await risky(), '--fail-on', level));
      const [first] = suite?.tests ?? [];
      expect(first).toMatchObject({ name: 'typ-missing', result });
      expect(first?.text).toContain('[warning, possible]');
      expect(suite?.tests.filter((test) => test.result === 'failure')).toHaveLength(
        result === 'failure' ? 1 : 0,
      );
    },
  );

  it('skips what is ignored, and still tells of it', async () => {
    const [suite] = suitesOf(await junitOf(await der(), '--ignore', 'sig-der'));
    const test = suite?.tests.find(({ name }) => name === 'sig-der');
    expect(test?.result).toBe('skipped');
    expect(test?.text).toMatch(/^Ignored: /);
  });
});
