import { type Applies, applications, type Change } from '../../core/migration/change.ts';
import { appliesWords, doneWords, toChecklist } from '../../core/migration/checklist.ts';
import { changesThat, type Migration } from '../../core/migration/migration.ts';
import { copyText } from '../../platform/clipboard.ts';
import { readClock } from '../../platform/clock.ts';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ChangeView } from './change-view.tsx';
import { Deadline } from './deadlines.tsx';
import styles from './migration.module.css';
import type { RenderRecipe } from './recipe-fold.tsx';

const leads: Readonly<Record<Applies, string>> = {
  needed: 'This request does these the old way.',
  'cannot-tell': 'What was pasted does not show these. Paste more, or look in the code.',
  already: 'This request does these the new way.',
};

interface ChangesCardProps {
  readonly migration: Migration;
  readonly renderRecipe: RenderRecipe;
}

/** Every change, those that are needed first. */
export function ChangesCard({ migration, renderRecipe }: ChangesCardProps) {
  const { from, to, done } = migration;
  return (
    <Card
      title={`From ${from.title} to ${to.title}`}
      actions={
        <CopyButton
          label="Copy the checklist"
          look="primary"
          text={() => toChecklist(migration, readClock())}
          copy={copyText}
        />
      }
    >
      {done && (
        <Callout tone="good">
          <p>{doneWords(migration)}</p>
        </Callout>
      )}
      {from.endsOn && !done && (
        <Callout tone="warning">
          <p>
            <Deadline profile={from} />
          </p>
        </Callout>
      )}
      {!done && (
        <p>
          {applications
            .map((applies) => `${appliesWords[applies]}: ${changesThat(migration, applies).length}`)
            .join(' · ')}
        </p>
      )}
      {applications.map((applies) => (
        <ChangeGroup
          key={applies}
          applies={applies}
          changes={changesThat(migration, applies)}
          renderRecipe={renderRecipe}
        />
      ))}
    </Card>
  );
}

interface ChangeGroupProps {
  readonly applies: Applies;
  readonly changes: readonly Change[];
  readonly renderRecipe: RenderRecipe;
}

/** One list; what is done already is folded away, but on paper. */
function ChangeGroup({ applies, changes, renderRecipe }: ChangeGroupProps) {
  if (changes.length === 0) return null;
  return (
    <details className={styles.fold} open={applies !== 'already'}>
      <summary>
        <h3>
          {appliesWords[applies]} <span className={styles.count}>({changes.length})</span>
        </h3>
      </summary>
      <div className={styles.group}>
        <p className={styles.soft}>{leads[applies]}</p>
        <ul className={styles.changes}>
          {changes.map((change) => (
            <ChangeView key={change.id} change={change} renderRecipe={renderRecipe} />
          ))}
        </ul>
      </div>
    </details>
  );
}
