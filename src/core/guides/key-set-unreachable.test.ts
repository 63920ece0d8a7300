import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { errorAnswer } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { guides } from './registry.ts';
import { walk } from './walk.ts';

const certificates = 'Verify return code: 21 (unable to verify the first certificate)';

/** One fault, five names: the pages of the provider contradict each other (singpass.md §7.3). */
const errors = [
  [401, 'invalid_client', legacyCase],
  [400, 'invalid_client', fapiCase],
  [500, 'SERVER_SIDE_ERROR', legacyCase],
  [500, 'server_error', fapiCase],
  [502, 'upstream_dependency_error', fapiCase],
  [400, 'invalid_request', fapiCase],
] as const;

describe('a key set that cannot be fetched', () => {
  it.each(errors)('is found under %i %s', async (status, error, make) => {
    const response = errorAnswer(status, error);
    const { diagnosis } = await analyse(await make({ certificates, response }), testNow);
    expect(diagnosis.findings[0]).toMatchObject({ code: 'jwks-tls-chain', explains: true });
    const guide = guides[diagnosis.error?.guide ?? 'success'];
    const there = walk(guide, {}, (code) => diagnosis.outcomes[code]);
    expect(there.conclusion?.cause).toBe('jwks-tls-chain');
  });

  it.each(['invalid-client', 'invalid-client-signature', 'invalid-request'] as const)(
    'is asked for by the guide %s',
    (id) => {
      const there = walk(guides[id], { fetch: 'yes' }, () => undefined);
      expect(JSON.stringify(guides[id].nodes)).toContain('Can the provider not fetch the key set?');
      expect(there.path.length).toBeGreaterThan(0);
    },
  );
});
