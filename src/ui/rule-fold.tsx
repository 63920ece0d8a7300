import { type ReactNode, useEffect, useState } from 'react';
import { ruleAnchor } from '../core/rule-reference/rule-anchor.ts';
import type { PlaceRule, PlaceVerdict } from '../core/rule-reference/rules-at.ts';
import styles from './rule-fold.module.css';

/** Looks up the rules at a place. Another function where the answers may be others. */
export type RulesAt = (path: string) => Promise<readonly PlaceRule[]>;

interface RuleFoldProps {
  /** What the rules are for: a wire name in `code`, or words. */
  readonly name: ReactNode;
  /** `claims.aud`. */
  readonly path: string;
  readonly rulesAt: RulesAt;
}

/** The rules that look at one thing, and what each says of it. Looked up when it is unfolded. */
export function RuleFold({ name, path, rulesAt }: RuleFoldProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={styles.fold}
      data-fold="rules"
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>Rules for {name}</summary>
      {opened && <RuleGroups path={path} rulesAt={rulesAt} />}
    </details>
  );
}

function RuleGroups({ path, rulesAt }: Omit<RuleFoldProps, 'name'>) {
  const [rules, setRules] = useState<readonly PlaceRule[]>();
  useEffect(() => {
    let isWanted = true;
    void rulesAt(path).then((found) => isWanted && setRules(found));
    return () => {
      isWanted = false;
    };
  }, [path, rulesAt]);
  if (rules === undefined) return <p className={styles.soft}>Loading …</p>;
  if (rules.length === 0) return <p className={styles.soft}>No rule looks at it by itself.</p>;
  const isBroken = ({ verdict }: PlaceRule): boolean =>
    verdict.kind === 'fault' || verdict.kind === 'follows';
  const general = rules.filter((rule) => !rule.own && !isBroken(rule));
  return (
    <div className={styles.groups}>
      <Groups rules={rules.filter((rule) => rule.own || isBroken(rule))} />
      {general.length > 0 && (
        <details className={styles.fold}>
          <summary>
            {general.length} more {general.length === 1 ? 'rule looks' : 'rules look'} at everything of its
            kind
          </summary>
          <Groups rules={general} />
        </details>
      )}
    </div>
  );
}

/** The groups in their order, and what each means. */
const headings: Readonly<Record<PlaceVerdict['kind'], string>> = {
  fault: 'Broken here',
  follows: 'Broken here, as a consequence of another fault',
  elsewhere: 'Broken, but elsewhere',
  'cannot-tell': 'Cannot be told yet',
  passed: 'Looked for, not found',
  'not-applicable': 'Not judged in this case',
  open: 'Judged once something is given',
};
const order = Object.keys(headings) as readonly PlaceVerdict['kind'][];

function Groups({ rules }: { readonly rules: readonly PlaceRule[] }) {
  return order.map((kind) => {
    const these = rules.filter(({ verdict }) => verdict.kind === kind);
    if (these.length === 0) return null;
    return (
      <div key={kind}>
        <p className={`${styles.heading} ${kind === 'fault' || kind === 'follows' ? styles.broken : ''}`}>
          {headings[kind]}
        </p>
        <ul className={styles.rules}>
          {these.map(({ code, title, verdict }) => (
            <li key={code}>
              <a href={ruleAnchor(code)}>{title}</a>
              {'because' in verdict && <span className={styles.soft}> · {verdict.because}</span>}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
