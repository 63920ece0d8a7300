import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OidcProvider, startOidcProvider } from '../../testing/oidc-provider.ts';
import { makeAgreement, toRecord } from '../../testing/servers/agreement.ts';
import { oidcDisagreements as known } from '../../testing/servers/disagreements.ts';
import { oidcFaults, plainNames } from '../../testing/servers/fault-tables.ts';
import { oidcPairs } from '../../testing/servers/pairs.ts';
import { publish, publishedPart } from '../../testing/servers/publish.ts';
import { sendToOidcProvider } from '../../testing/servers/send-to-oidc-provider.ts';

let server: OidcProvider;
beforeAll(async () => {
  server = await startOidcProvider('fapi');
});
afterAll(() => server.stop());

const agreement = makeAgreement(oidcFaults, (attempt) => sendToOidcProvider(server, attempt));

describe('against oidc-provider as a real server', () => {
  it.each(Object.keys(oidcFaults))('%s', async (name) => {
    const row = await agreement.sendSingle(name);
    if (row.kind === 'single')
      expect(row.firstAgrees, row.found.join(', ')).toBe(!Object.hasOwn(known.first, name));
    expect(row.predictionAgrees, JSON.stringify(row.predicted)).toBe(!Object.hasOwn(known.predicted, name));
    // What the server lets pass is not proven to be refused there.
    if (row.kind === 'accepted' && row.predictionAgrees)
      expect(`${row.first?.severity} ${row.first?.certainty}`).not.toBe('error proof');
  });

  it.each(oidcPairs)('%s + %s', async (...pair) => {
    const row = await agreement.sendPair(pair);
    expect(row.firstAgrees, `${row.reason}: ${row.found.join(', ')}`).toBe(
      !Object.hasOwn(known.first, row.name),
    );
    expect(row.predictionAgrees, JSON.stringify(row.predicted)).toBe(
      !Object.hasOwn(known.predicted, row.name),
    );
  });

  it.each(plainNames)('outside FAPI 2.0 it accepts %s, and nothing is called proven', async (name) => {
    const plain = await startOidcProvider('plain');
    try {
      const row = await makeAgreement(oidcFaults, (attempt) => sendToOidcProvider(plain, attempt)).sendSingle(
        name,
      );
      expect(row.accepted, row.reason).toBe(true);
      expect(row.first?.certainty).not.toBe('proof');
    } finally {
      plain.stop();
    }
  });

  it('agrees as published', () => {
    const measured = toRecord(agreement.rows, known);
    if (process.env.UPDATE !== undefined) publish('oidc-provider', measured);
    expect(measured).toBe(publishedPart('oidc-provider'));
  });
});
