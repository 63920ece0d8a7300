import { describe, expect, it } from 'vitest';
import type { Case } from '../../core/case/case.ts';
import { fapiCase } from '../../testing/cases.ts';
import { sarifProblems } from '../../testing/report-schemas.ts';
import { runCli } from '../../testing/run-cli.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';
import { testNow } from '../../testing/times.ts';
import type { Result, SarifLog } from './sarif-log.ts';

const derCase = async (): Promise<Case> =>
  fapiCase({ parameters: { client_assertion: await alteredAssertion({ form: toDer }) } });
const lateCase = (changes: Parameters<typeof fapiCase>[0] = {}): Promise<Case> =>
  fapiCase({ now: testNow + 3600, ...changes });

async function sarifOf(text: string, ...options: readonly string[]): Promise<SarifLog> {
  const { out } = await runCli(['--format', 'sarif', 'cases/login 1.json', ...options], text);
  return JSON.parse(out) as SarifLog;
}

function runOf({ runs }: SarifLog): SarifLog['runs'][number] {
  const [run] = runs;
  if (run === undefined || runs.length !== 1) throw new Error('one run is expected');
  return run;
}

/** The characters of a file that a result is about, by offset and by line and column. */
function marked(text: string, { locations: [{ physicalLocation }] }: Result): readonly [string, string] {
  const region = physicalLocation?.region;
  if (region?.charOffset === undefined || region.charLength === undefined) throw new Error('no region');
  const lines = text.split('\n');
  const at = (line = 0, column = 0): number =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return [
    text.slice(region.charOffset, region.charOffset + region.charLength),
    text.slice(at(region.startLine, region.startColumn), at(region.endLine, region.endColumn)),
  ];
}

describe('SARIF', () => {
  it.each([
    ['a healthy case', async () => JSON.stringify(await fapiCase())],
    ['a faulty case', async () => JSON.stringify(await derCase())],
    ['nothing at all', async () => '{}'],
    ['no case', async () => '[]'],
    ['several cases', async () => JSON.stringify([await derCase(), await fapiCase(), await lateCase()])],
    [
      'another service',
      async () => JSON.stringify({ request: 'GET https://api.myinfo.gov.sg/com/v4/person' }),
    ],
  ])('of %s is valid', async (_name, make) => {
    expect(sarifProblems(await sarifOf(await make()))).toEqual([]);
  });

  it('is caught where it is not valid', () => {
    expect(sarifProblems({ version: '2.1.0', runs: [{ tool: {} }] })).toHaveLength(1);
    expect(sarifProblems({ version: '2.0.0', runs: [] })).toHaveLength(1);
  });

  it('has no result for a healthy case, and says what was not checked', async () => {
    const { results, tool, invocations } = runOf(await sarifOf(JSON.stringify(await fapiCase())));
    expect(results).toEqual([]);
    expect(tool.driver.rules).toEqual([]);
    expect(invocations[0]?.toolExecutionNotifications.at(-1)?.message.text).toMatch(
      /^Not checked: \d+ causes/,
    );
  });

  it('marks a token in its field where it stands behind its name', async () => {
    const token = await alteredAssertion({ form: toDer });
    const text = JSON.stringify({
      ...(await derCase()),
      request: undefined,
      client_assertion: `assertion: ${token}`,
    });
    const [first] = runOf(await sarifOf(text)).results;
    const signature = token.split('.')[2];
    expect(first && marked(text, first)).toEqual([signature, signature]);
  });

  it('puts the true cause first, with its rule, and the place by name', async () => {
    const { results, tool } = runOf(await sarifOf(JSON.stringify(await derCase())));
    const [first] = results;
    expect(first).toMatchObject({
      ruleId: 'sig-der',
      kind: 'fail',
      level: 'error',
      rank: 100,
      properties: { certainty: 'proof' },
    });
    expect(first?.message.text).toMatch(/^The signature is .+\. client_assertion signature: found /);
    expect(first?.locations[0].logicalLocations[0]).toEqual({
      name: 'signature',
      fullyQualifiedName: 'client_assertion/signature',
      kind: 'property',
    });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const rule = tool.driver.rules[0];
    expect(rule?.helpUri).toMatch(/^https:/);
    expect(rule?.help.text).toMatch(/\n1\. /);
    expect(rule?.help.markdown).toContain('### Fix');
    expect(rule?.properties).toMatchObject({
      certainty: 'proof',
      group: 'Signature',
      precision: 'very-high',
    });
  });

  it('names the file relative to the folder it was called from', async () => {
    const { artifacts, originalUriBaseIds, results } = runOf(await sarifOf(JSON.stringify(await derCase())));
    const location = { uri: 'cases/login%201.json', uriBaseId: '%SRCROOT%' };
    expect(artifacts).toEqual([{ location, mimeType: 'application/json', roles: ['analysisTarget'] }]);
    expect(Object.keys(originalUriBaseIds ?? {})).toEqual(['%SRCROOT%']);
    expect(results[0]?.locations[0].physicalLocation?.artifactLocation).toEqual({ ...location, index: 0 });
  });

  it('names no file for standard input', async () => {
    const { out } = await runCli(['--format=sarif', '-'], JSON.stringify(await derCase()));
    const log = JSON.parse(out) as SarifLog;
    expect(sarifProblems(log)).toEqual([]);
    const { results, artifacts } = runOf(log);
    expect(artifacts).toBeUndefined();
    expect(results[0]?.locations[0].physicalLocation).toBeUndefined();
    expect(results[0]?.locations[0].logicalLocations).toHaveLength(1);
  });

  it.each([
    ['printed on many lines', 2, ''],
    ['in one line', undefined, ''],
    ['behind a byte order mark', 2, '\uFEFF'],
  ])('points at the characters of a file %s', async (_name, indent, before) => {
    const given = await derCase();
    const text = JSON.stringify([await fapiCase(), given], null, indent);
    const [first] = runOf(await sarifOf(before + text)).results;
    const signature = /client_assertion=[\w-]+\.[\w-]+\.([\w-]+)/.exec(given.request ?? '')?.[1];
    if (first === undefined || signature === undefined) throw new Error('no result');
    expect(marked(text, first)).toEqual([signature, signature]);
  });

  it('points at a member that is written with escapes', async () => {
    const given = await fapiCase({ response: undefined });
    const body = (given.request ?? '').replace(
      'grant_type=authorization_code',
      'grant_type=authorization_c%6Fde2',
    );
    const text = JSON.stringify({ ...given, request: body }, null, 2).replaceAll('=', '\\u003d');
    const result = runOf(await sarifOf(text)).results.find(({ ruleId }) => ruleId === 'grant-type-wrong');
    if (result === undefined) throw new Error('no result');
    expect(marked(text, result)).toEqual(['2', '2']);
    const offset = result.locations[0].physicalLocation?.region.charOffset ?? 0;
    expect(text.slice(0, offset)).toMatch(/grant_type\\u003dauthorization_c%6Fde$/);
  });

  it('points at the member that lacks what is missing, or at the case', async () => {
    const text = JSON.stringify(await fapiCase({ parameters: { redirect_uri: undefined } }), null, 2);
    const [first] = runOf(await sarifOf(text)).results;
    if (first === undefined) throw new Error('no result');
    expect(first.ruleId).toBe('redirect-uri-missing');
    expect(marked(text, first)[0]).toMatch(/^"POST /);
  });

  it('points at the first line of a file that is too large to be read with places', async () => {
    const text = JSON.stringify(await derCase()) + ' '.repeat(1_000_000);
    const [first] = runOf(await sarifOf(text)).results;
    expect(first?.locations[0].physicalLocation?.region).toEqual({ startLine: 1 });
  });

  it('tells cases apart', async () => {
    const { results } = runOf(await sarifOf(JSON.stringify([await derCase(), await lateCase()])));
    const second = results.find(({ properties }) => properties.case === 1);
    expect(results[0]?.properties.case).toBe(0);
    expect(second?.locations[0].logicalLocations[0].fullyQualifiedName).toMatch(/^1\//);
    const prints = results.map(({ partialFingerprints }) => partialFingerprints['tokenTriage/v1']);
    expect(new Set(prints).size).toBe(results.length);
  });

  it('keeps its fingerprints when the token is made anew', async () => {
    const prints = async (given: Promise<Case>): Promise<readonly unknown[]> =>
      runOf(await sarifOf(JSON.stringify(await given))).results.map((result) => result.partialFingerprints);
    const other = lateCase({ assertion: { claims: { jti: 'f4d8a1de-2f0e-4a8b-9c0a-1d2e3f405162' } } });
    expect(await prints(other)).toEqual(await prints(lateCase()));
  });

  it('shows what is ignored as suppressed, behind the rest', async () => {
    const log = await sarifOf(JSON.stringify([await derCase(), await lateCase()]), '--ignore', 'sig-der');
    expect(sarifProblems(log)).toEqual([]);
    const { results } = runOf(log);
    const suppressed = results.filter(({ suppressions }) => suppressions?.length === 1);
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['sig-der']);
    expect(suppressed[0]?.suppressions).toEqual([{ kind: 'external', justification: '--ignore sig-der' }]);
    for (const result of results) expect(result.suppressions).toBeDefined();
  });

  it('makes of nothing pasted a place for an argument or a link', async () => {
    const given = await fapiCase({ parameters: { grant_type: '[click](https://evil.test){0}' } });
    const log = await sarifOf(JSON.stringify(given));
    const { results } = runOf(log);
    const text = results.find(({ ruleId }) => ruleId === 'grant-type-wrong')?.message.text;
    expect(text).toContain('[click] (https://evil.test){{0}}');
  });
});
