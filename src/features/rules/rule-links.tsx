import type { FaultCode } from '../../core/catalogue/faults.ts';
import { checkOf } from '../../core/checks/registry.ts';
import { ruleAnchor } from '../../core/rule-reference/rule-anchor.ts';
import styles from './rules.module.css';

/** Links to other rules, by code. */
export function RuleLinks({ codes }: { readonly codes: readonly FaultCode[] }) {
  return (
    <ul className={styles.links}>
      {codes.map((code) => (
        <li key={code}>
          <a href={ruleAnchor(code)} title={checkOf(code)?.title}>
            <code>{code}</code>
          </a>
        </li>
      ))}
    </ul>
  );
}
