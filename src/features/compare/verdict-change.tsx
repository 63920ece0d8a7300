import { useId } from 'react';
import type { FindingChange, VerdictChange } from '../../core/comparison/comparison.ts';
import { noPrediction, stateWords } from '../../core/comparison/words.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Certitude } from '../../ui/certainty.tsx';
import styles from './compare.module.css';

/** What became of the findings and of the answer to expect. */
export function VerdictChangeView({ change }: { readonly change: VerdictChange }) {
  const id = useId();
  const { findings, predicted, answer } = change;
  const answers = [
    ['Predicted answer', predicted.before ?? noPrediction, predicted.after ?? noPrediction],
    ...(answer.before === undefined && answer.after === undefined
      ? []
      : [['The server said', answer.before ?? 'not given', answer.after ?? 'not given']]),
  ] as const;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>The verdict</h3>
      {findings.length === 0 ? (
        <p>No finding in either case.</p>
      ) : (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <Finding key={finding.code} finding={finding} />
          ))}
        </ul>
      )}
      <dl className={styles.answers}>
        {answers.map(([label, before, after]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {before === after ? (
                <>{before}, before and after</>
              ) : (
                <>
                  <span className={styles.soft}>before</span> {before}
                  <br />
                  <span className={styles.soft}>after</span> {after}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Finding({ finding }: { readonly finding: FindingChange }) {
  const { code, title, severity, certainty, state, because } = finding;
  const tone = toneOf(finding);
  return (
    <li className={styles[tone]}>
      <span className={styles.rowHead}>
        <Badge tone={tone}>{stateWords[state]}</Badge>
        <span className={styles.title}>{title}</span>
      </span>
      <span className={styles.rowHead}>
        <Certitude severity={severity} certainty={certainty} />
        <code>{code}</code>
        {because && <span className={styles.soft}>{because}</span>}
      </span>
    </li>
  );
}

/** Gone is good only where the check looked again and passed. */
function toneOf({ state, severity, mended }: FindingChange): Tone {
  if (state === 'gone') return mended ? 'good' : 'note';
  return severity;
}
