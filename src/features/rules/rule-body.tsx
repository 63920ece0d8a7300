import {
  certaintyMeaning,
  certaintyWords,
  frequencyWords,
  severityMeaning,
  stageWords,
} from '../../core/catalogue/words.ts';
import type { Rule } from '../../core/rule-reference/rule.ts';
import { ruleAnchor } from '../../core/rule-reference/rule-anchor.ts';
import { copyText } from '../../platform/clipboard.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import { RuleLinks } from './rule-links.tsx';
import type { RuleActions } from './rule-reference.tsx';
import { RuleServers } from './rule-servers.tsx';
import { RuleSources } from './rule-sources.tsx';
import styles from './rules.module.css';

interface RuleBodyProps extends RuleActions {
  readonly id: string;
  readonly rule: Rule;
  /** On paper, a rule that nobody opened goes without its code. */
  readonly brief: boolean;
}

/** All that is known of a rule. */
export function RuleBody({ id, rule, brief, renderRecipe, onOpenGuide }: RuleBodyProps) {
  const { fix, certainty, explainsAway, echoOf } = rule;
  return (
    <div id={id} className={styles.body}>
      <p className={styles.why}>{rule.why}</p>
      <dl className={styles.facts}>
        <dt>How bad</dt>
        <dd>{severityMeaning[rule.severity]}</dd>
        <dt>How sure</dt>
        <dd>
          At most <strong>{certaintyWords[certainty]}</strong>: {certaintyMeaning[certainty]}
        </dd>
        <dt>False positives</dt>
        <dd>{rule.falsePositives}</dd>
        <dt>Triggered by</dt>
        <dd>{rule.example}</dd>
        <dt>A server meets it</dt>
        <dd>{stageWords[rule.stage]}</dd>
        <dt>Public reports name it</dt>
        <dd>{frequencyWords[rule.frequency]}</dd>
      </dl>
      <h4>{fix.kind === 'ask-provider' ? 'Ask the provider' : 'Fix'}</h4>
      <ol className={styles.steps}>
        {fix.steps.map((step) => (
          <li key={step}>
            <TypedText>{step}</TypedText>
          </li>
        ))}
      </ol>
      {fix.recipe !== undefined && !brief && renderRecipe(fix.recipe)}
      <RuleServers rule={rule} onOpenGuide={onOpenGuide} />
      {explainsAway.length > 0 && (
        <>
          <h4>Explains away</h4>
          <p className={styles.small}>Where this rule is broken, these findings are only its echo:</p>
          <RuleLinks codes={explainsAway} />
        </>
      )}
      {echoOf.length > 0 && (
        <>
          <h4>Can be an echo of</h4>
          <RuleLinks codes={echoOf} />
        </>
      )}
      <RuleSources sources={rule.sources} />
      <p>
        <CopyButton
          label="Copy the link to this rule"
          text={() => `${window.location.href.split('#')[0]}${ruleAnchor(rule.code)}`}
          copy={copyText}
        />
      </p>
    </div>
  );
}
