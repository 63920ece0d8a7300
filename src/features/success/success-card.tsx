import type { ReactNode } from 'react';
import { toCitation } from '../../core/catalogue/sources.ts';
import type { RecipeId } from '../../core/fixes/recipes.ts';
import type { AnswerMember } from '../../core/success/answer-members.ts';
import { explainSuccess } from '../../core/success/explain-success.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { reveal } from '../../ui/reveal.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import { IdTokenView } from './id-token-view.tsx';
import styles from './success.module.css';
import { memberTones } from './words.ts';

/** Shows a recipe, written for the case at hand; the code is not part of this feature. */
export type RenderRecipe = (recipe: RecipeId, adapt: (snippet: string) => string) => ReactNode;

/** An answer with tokens, explained: what each member means, and what the client must do with the id_token. */
export function SuccessCard({ renderRecipe }: { readonly renderRecipe: RenderRecipe }) {
  const { state } = useCaseSession();
  const subject = state.analysis?.subject;
  const explained = subject && explainSuccess(subject);
  if (explained === undefined) return null;
  const { members, idToken } = explained;
  return (
    <Card
      title="What came back"
      lead="The answer, member by member, and what your program has to do with it. No token is shown whole."
    >
      {members.length > 0 && (
        <dl className={styles.members}>
          {members.map((member) => (
            <Member key={member.name} member={member} />
          ))}
        </dl>
      )}
      <IdTokenView idToken={idToken} renderRecipe={renderRecipe} />
    </Card>
  );
}

function Member({ member: { name, state, found, words, source } }: { readonly member: AnswerMember }) {
  const [tone, word] = memberTones[state];
  return (
    <div className={styles.member}>
      <dt className="mono">{name}</dt>
      <dd>
        <p className={styles.row}>
          <Badge tone={tone}>{word}</Badge> {found !== undefined && <code>{reveal(found)}</code>}
        </p>
        <p className={styles.soft}>
          {words} <SourceLink label={source} {...toCitation(source).source} />
        </p>
      </dd>
    </div>
  );
}
