import { describe, expect, it } from 'vitest';
import { healthyCases } from '../../../testing/healthy-cases.ts';
import { outcomeOf } from '../../../testing/test-check.ts';
import { environmentChecks } from './registry.ts';

describe.each(Object.entries(healthyCases))('a healthy case %s', (_name, make) => {
  it.each(environmentChecks.map((check) => [check.code, check] as const))(
    'is fine by %s',
    async (_code, check) => {
      const outcome = await outcomeOf(check, make);
      // Notes may stand beside a healthy request; faults and risks may not.
      const severity = outcome.kind === 'found' ? (outcome.finding.severity ?? check.severity) : undefined;
      expect(severity === undefined || severity === 'note', JSON.stringify(outcome)).toBe(true);
    },
  );
});
