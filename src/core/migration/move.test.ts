import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import { profileOf, profiles } from '../profiles/registry.ts';
import { migrationOf } from './migration.ts';
import { moveOf } from './move.ts';

const subjectOf = (profile: string) => buildSubject({ profile, environment: 'staging' }, 0);

describe('the move of a profile', () => {
  it('is the same from the old profile and from the new one, which may have leftovers', () => {
    for (const id of ['singpass-legacy', 'singpass-fapi']) {
      expect(moveOf(subjectOf(id))).toMatchObject({
        from: { id: 'singpass-legacy' },
        to: { id: 'singpass-fapi' },
      });
    }
  });

  it('is none where nothing follows and nothing went before', () => {
    expect(moveOf(subjectOf('oidc-provider'))).toBeUndefined();
    expect(migrationOf(subjectOf('oidc-provider'))).toBeUndefined();
  });

  it('leads to a profile that is there, and a profile that ends has one', () => {
    for (const { id, successor, endsOn } of profiles) {
      if (successor !== undefined) expect(profileOf(successor.value), id).toBeDefined();
      if (endsOn !== undefined) expect(successor, id).toBeDefined();
    }
  });

  it('has changes to show for every profile that is replaced', () => {
    for (const { id } of profiles.filter(({ successor }) => successor !== undefined)) {
      const changes = migrationOf(subjectOf(id))?.changes ?? [];
      expect(changes.length, id).toBeGreaterThan(8);
      expect(changes.map(({ id: change }) => change)).toContain('dpop-proof');
    }
  });
});
