import { markWords } from '../../core/catalogue/words.ts';
import type { Rule, RuleAnswer } from '../../core/rule-reference/rule.ts';
import { Button } from '../../ui/button.tsx';
import type { RuleActions } from './rule-reference.tsx';
import styles from './rules.module.css';

interface RuleServersProps extends Pick<RuleActions, 'onOpenGuide'> {
  readonly rule: Rule;
}

/** Which error answers can mean this rule, and what each profile's server does about it. */
export function RuleServers({ rule: { meanings, answers }, onOpenGuide }: RuleServersProps) {
  return (
    <>
      {meanings.length > 0 && (
        <>
          <h4>Error answers that can mean it</h4>
          <ul className={styles.meanings}>
            {meanings.map(({ guide, title, profiles }) => (
              <li key={guide}>
                <span>
                  {title} <span className={styles.small}>{profiles.join(', ')}</span>
                </span>
                <Button
                  small
                  look="quiet"
                  aria-label={`Open its guide: ${title}`}
                  onClick={() => onOpenGuide(guide)}
                >
                  Open its guide
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {answers.length > 0 && (
        <>
          <h4>What the servers are expected to do</h4>
          <dl className={styles.facts}>
            {answers.map((answer) => (
              <Answer key={answer.profile} answer={answer} />
            ))}
          </dl>
        </>
      )}
    </>
  );
}

function Answer({ answer: { profile, reaction } }: { readonly answer: RuleAnswer }) {
  return (
    <>
      <dt>{profile}</dt>
      <dd>
        {reaction.kind === 'answers' ? (
          <code>
            {reaction.status} {reaction.error}
          </code>
        ) : (
          <>
            Lets it pass{' '}
            <span className={styles.small}>
              ({reaction.rule.source}, {markWords[reaction.rule.mark]}, {reaction.rule.date})
            </span>
          </>
        )}
      </dd>
    </>
  );
}
