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

  it('stays at the server that is called, where everybody runs his own', () => {
    const own = buildSubject(
      { profile: 'mockpass-legacy', token_endpoint: 'http://localhost:5156/singpass/v2/token' },
      0,
    );
    expect(moveOf(own)).toMatchObject({
      environment: 'custom',
      environmentKnown: true,
      old: { tokenEndpoint: 'http://localhost:5156/singpass/v2/token', parEndpoint: undefined },
      next: {
        issuer: 'http://localhost:5156/singpass/v3/fapi',
        parEndpoint: 'http://localhost:5156/singpass/v3/fapi/par',
      },
    });
    const unseen = moveOf(buildSubject({ profile: 'mockpass-legacy' }, 0));
    expect(unseen).toMatchObject({
      environmentKnown: false,
      next: { issuer: 'https://server.example/singpass/v3/fapi' },
    });
  });

  it('of Corppass keeps the token endpoint and aud, and has its own end', () => {
    const corppass = migrationOf(subjectOf('corppass-legacy'));
    const ids = corppass?.changes.map(({ id }) => id);
    expect(ids).not.toContain('token-endpoint');
    expect(ids).not.toContain('audience');
    expect(ids).toEqual(expect.arrayContaining(['pushed-request', 'verifier-sent', 'code-life', 'userinfo']));
    expect(corppass?.changes.find(({ id }) => id === 'code-life')).toMatchObject({ before: '10 minutes' });
    expect(corppass?.from.endsOn?.value).not.toBe(profileOf('singpass-legacy')?.endsOn?.value);
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
