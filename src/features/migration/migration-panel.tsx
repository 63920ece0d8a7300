import { useMemo } from 'react';
import { migrationOf } from '../../core/migration/migration.ts';
import { rewriteOf } from '../../core/migration/rewrite.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { ChangesCard } from './changes-card.tsx';
import { Deadlines } from './deadlines.tsx';
import styles from './migration.module.css';
import type { RenderRecipe } from './recipe-fold.tsx';
import { RewriteCard } from './rewrite-card.tsx';

interface MigrationPanelProps {
  readonly renderRecipe: RenderRecipe;
}

/** What this request needs to move to the new profile, and the new request. */
export function MigrationPanel({ renderRecipe }: MigrationPanelProps) {
  const { state } = useCaseSession();
  const subject = state.analysis?.subject;
  const migration = useMemo(() => subject && migrationOf(subject), [subject]);
  const rewrite = useMemo(() => subject && migration && rewriteOf(subject, migration), [subject, migration]);
  if (migration === undefined || rewrite === undefined) {
    return (
      <Card
        title="Move to the new profile"
        lead="An old request in; every change it needs, and the new request, out."
      >
        {state.status === 'blank' && (
          <p>
            Paste the token request of the old login. The authorization URL, the key set, the callback and the
            answer of a login that worked decide more of the list; each one helps by itself.
          </p>
        )}
        {state.status !== 'blank' && subject === undefined && <p role="status">Reading …</p>}
        {subject !== undefined && (
          <p>
            {subject.profile.title} is not being replaced, and replaces no other profile. If the request is
            for another one, choose it under Profile.
          </p>
        )}
        <Deadlines />
      </Card>
    );
  }
  return (
    <div className={styles.stack}>
      <ChangesCard migration={migration} renderRecipe={renderRecipe} />
      {!migration.done && <RewriteCard migration={migration} rewrite={rewrite} renderRecipe={renderRecipe} />}
    </div>
  );
}
