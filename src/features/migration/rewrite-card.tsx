import { useId } from 'react';
import type { Migration } from '../../core/migration/migration.ts';
import type { Rewrite } from '../../core/migration/rewrite.ts';
import { copyText } from '../../platform/clipboard.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import styles from './migration.module.css';
import type { RenderRecipe } from './recipe-fold.tsx';
import { useApplyMigration } from './use-apply-migration.ts';
import { VariablesAndRecipes } from './variables-and-recipes.tsx';

interface RewriteCardProps {
  readonly migration: Migration;
  readonly rewrite: Rewrite;
  readonly renderRecipe: RenderRecipe;
}

/** The new login in the order of its requests, with what to fill in. */
export function RewriteCard({ migration, rewrite, renderRecipe }: RewriteCardProps) {
  const apply = useApplyMigration();
  const { to, environment, environmentKnown } = migration;
  const { pushed, authorization, token, templates, variables } = rewrite;
  return (
    <Card
      title="The new request"
      lead="For bash, zsh or any POSIX shell. What stays is filled in; whatever must be made anew is a variable. No secret of the old login is in it."
      actions={<Button onClick={() => apply(migration, rewrite.kept)}>Put what stays into the form</Button>}
    >
      <p>
        {environmentKnown
          ? `Addresses: ${to.title}, ${environment}.`
          : `Addresses: ${to.title}, ${environment}, as an example: the request does not tell the environment, or goes to a server of your own.`}
      </p>
      {pushed !== undefined && (
        <Command title="1. The pushed request" label="Copy the PAR curl" text={pushed} />
      )}
      <section className={styles.group}>
        <h3>2. The browser goes to</h3>
        <CodeBlock text={authorization} />
      </section>
      <Command title="3. The token request" label="Copy the token curl" text={token} />
      <section className={styles.group}>
        <h3>The tokens to sign</h3>
        {templates.map(({ title, header, claims }) => (
          <div key={title} className={styles.group}>
            <h4>{title}</h4>
            <CodeBlock text={`${header}\n.\n${claims}`} />
          </div>
        ))}
      </section>
      <VariablesAndRecipes variables={variables} renderRecipe={renderRecipe} />
    </Card>
  );
}

interface CommandProps {
  readonly title: string;
  readonly label: string;
  readonly text: string;
}

function Command({ title, label, text }: CommandProps) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{title}</h3>
        <CopyButton label={label} text={() => text} copy={copyText} />
      </div>
      <CodeBlock text={text} />
    </section>
  );
}
