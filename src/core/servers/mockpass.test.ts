import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MockPass, startMockPass } from '../../testing/mockpass.ts';
import { makeAgreement, toRecord } from '../../testing/servers/agreement.ts';
import { mockpassDisagreements as known } from '../../testing/servers/disagreements.ts';
import { mockpassFaults } from '../../testing/servers/fault-tables.ts';
import { mockpassPairs } from '../../testing/servers/pairs.ts';
import { publish, publishedPart } from '../../testing/servers/publish.ts';
import { sendToMockpass } from '../../testing/servers/send-to-mockpass.ts';
import { analyse } from '../analyse.ts';
import { toCurl } from '../export/curl.ts';
import { parseRequest } from '../request/parse-request.ts';

let mock: MockPass;
beforeAll(async () => {
  mock = await startMockPass();
}, 30_000);
afterAll(() => mock.stop());

const agreement = makeAgreement(mockpassFaults, (attempt) => sendToMockpass(mock, attempt));

describe('against MockPass as a real token endpoint', () => {
  it('the curl command we print, run by a real shell and curl, gets a token', async () => {
    const { given } = await sendToMockpass(mock, {});
    const code = await mock.getCode();
    const parameters = (parseRequest(given.request ?? '')?.parameters ?? []).map(({ name, value }) => ({
      name,
      value: name === 'code' ? code : value,
    }));
    const command = toCurl(
      { method: 'POST', url: `${mock.origin}/singpass/v2/token`, headers: [], parameters },
      { secretsAsVariables: false },
    );
    const { stdout } = await promisify(execFile)('bash', ['-c', command.replace('curl -i', 'curl -sS -i')]);
    expect(stdout).toMatch(/^HTTP\/1\.1 200/);
    const { diagnosis } = await analyse({ profile: 'mockpass-legacy', response: stdout }, given.now ?? 0);
    expect(diagnosis.error?.guide).toBe('success');
  });

  it('a healthy request gets a token and no alarm', async () => {
    const { given, reason } = await sendToMockpass(mock, {});
    expect(reason).toBeUndefined();
    for (const response of [given.response, undefined]) {
      const { diagnosis } = await analyse({ ...given, response }, given.now ?? 0);
      expect(diagnosis.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(diagnosis.predicted).toBeNull();
    }
  });

  it.each(Object.keys(mockpassFaults))('%s', async (name) => {
    const row = await agreement.sendSingle(name);
    if (row.kind === 'single')
      expect(row.firstAgrees, row.found.join(', ')).toBe(!Object.hasOwn(known.first, name));
    expect(row.predictionAgrees, JSON.stringify(row.predicted)).toBe(!Object.hasOwn(known.predicted, name));
    // What the server lets pass is not proven to be refused there.
    if (row.kind === 'accepted' && row.predictionAgrees)
      expect(`${row.first?.severity} ${row.first?.certainty}`).not.toBe('error proof');
  });

  it.each(mockpassPairs)('%s + %s', async (...pair) => {
    const row = await agreement.sendPair(pair);
    expect(row.firstAgrees, `${row.reason}: ${row.found.join(', ')}`).toBe(
      !Object.hasOwn(known.first, row.name),
    );
    expect(row.predictionAgrees, JSON.stringify(row.predicted)).toBe(
      !Object.hasOwn(known.predicted, row.name),
    );
  });

  it('agrees as published', () => {
    const measured = toRecord(agreement.rows, known);
    if (process.env.UPDATE !== undefined) publish('mockpass', measured);
    expect(measured).toBe(publishedPart('mockpass'));
  });
});
