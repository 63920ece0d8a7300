import { memo, useEffect, useRef } from 'react';
import { severityWords } from '../../core/catalogue/words.ts';
import type { Rule } from '../../core/rule-reference/rule.ts';
import { ruleAnchor } from '../../core/rule-reference/rule-anchor.ts';
import { Badge } from '../../ui/badge.tsx';
import { RuleBody } from './rule-body.tsx';
import type { RuleActions } from './rule-reference.tsx';
import styles from './rules.module.css';

interface RuleItemProps extends RuleActions {
  readonly rule: Rule;
  readonly open: boolean;
  /** The address names this rule: its heading has the focus. */
  readonly current: boolean;
  readonly printing: boolean;
  readonly onToggle: (code: string, open: boolean) => void;
}

/** One rule: its title opens and closes it. */
export const RuleItem = memo(function RuleItem({
  rule,
  open,
  current,
  printing,
  onToggle,
  ...actions
}: RuleItemProps) {
  const { code, title, severity } = rule;
  const heading = useRef<HTMLHeadingElement>(null);
  const bodyId = `about-${code}`;
  useEffect(() => {
    if (!current) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [current]);
  return (
    <article className={`${styles.rule} ${styles[severity]}`}>
      <div className={styles.head}>
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? bodyId : undefined}
            onClick={() => onToggle(code, !open)}
          >
            {title}
          </button>
        </h3>
        <p className={styles.tags}>
          <a href={ruleAnchor(code)} aria-label={`${code}: the address of this rule`}>
            <code>{code}</code>
          </a>
          <Badge tone={severity}>{severityWords[severity]}</Badge>
        </p>
      </div>
      {(open || printing) && <RuleBody id={bodyId} rule={rule} brief={!open} {...actions} />}
    </article>
  );
});
