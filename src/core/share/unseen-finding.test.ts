import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase } from '../../testing/cases.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { toSharedState } from './share-link.ts';
import { unseenFinding } from './unseen-finding.ts';

async function unseenOf(changes: CaseChanges): Promise<string | undefined> {
  const given = await fapiCase(changes);
  const analysis = await analyse(given, testNow);
  const parameters = Object.fromEntries(
    (analysis.subject.request?.parameters ?? []).map(({ name, value }) => [name, value] as const),
  );
  const values = { parameters, assertion: parameters.client_assertion };
  return unseenFinding(analysis, toSharedState(given, values, { answers: {} }));
}

describe('the finding that a link does not show', () => {
  it('is the one about the signature, which is taken off', async () => {
    const client_assertion = await alteredAssertion({ form: toDer });
    expect(await unseenOf({ parameters: { client_assertion } })).toBe(
      'The signature is in DER form instead of raw r‖s',
    );
  });

  it('is the one about the verifier, which is left out', async () => {
    expect(await unseenOf({ parameters: { code_verifier: 'short' } })).toMatch(/code_verifier/);
  });

  it.each<[string, CaseChanges]>([
    ['about a claim', { assertion: { claims: { aud: 'https://id.singpass.gov.sg/fapi' } } }],
    ['about a parameter that is shared', { parameters: { grant_type: 'authorization-code' } }],
  ])('is none %s', async (_name, changes) => {
    expect(await unseenOf(changes)).toBeUndefined();
  });

  it('is none where nothing is found', async () => {
    expect(await unseenOf({})).toBeUndefined();
  });
});
