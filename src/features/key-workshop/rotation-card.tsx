import { useMemo, useState } from 'react';
import { toCitation } from '../../core/catalogue/sources.ts';
import type { KeyPurpose } from '../../core/key-set/key-labels.ts';
import type { KeyEntry } from '../../core/key-set/key-set-document.ts';
import {
  keptFor,
  planRotation,
  type RotationStep,
  rotationText,
  timesOf,
} from '../../core/key-workshop/rotation-plan.ts';
import { copyText } from '../../platform/clipboard.ts';
import { readClock } from '../../platform/clock.ts';
import { useProfile } from '../../session/case-provider.tsx';
import { parseAsOf } from '../../session/parse-as-of.ts';
import { Card } from '../../ui/card.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Field } from '../../ui/field.tsx';
import { SourceLink } from '../../ui/source-link.tsx';
import type { Workshop } from './use-workshop.ts';
import { purposeNames } from './words.ts';
import styles from './workshop.module.css';

const purposes: readonly KeyPurpose[] = ['sig', 'enc'];

interface RotationCardProps {
  readonly workshop: Workshop;
  readonly inForce: readonly KeyEntry[];
}

/** When to do what, so that no login fails while a key is changed. */
export function RotationCard({ workshop, inForce }: RotationCardProps) {
  const profile = useProfile();
  const [use, setUse] = useState<KeyPurpose>('sig');
  const [typed, setTyped] = useState('');
  // The next whole minute, as it was when the card opened: a plan that ticks cannot be followed.
  const [soon] = useState(() => Math.ceil(readClock() / 60) * 60);
  const given = parseAsOf(typed);
  const startsAt = given ?? soon;
  const fresh = workshop.bench[use]?.publicJwk;
  const plan = useMemo(
    () => planRotation({ use, inForce, fresh, startsAt, profile }),
    [use, inForce, fresh, startsAt, profile],
  );
  const isUnreadable = typed.trim() !== '' && given === undefined;
  return (
    <Card
      title="Change a key without a failing login"
      lead={`A plan for the set above under ${profile.title}: ${keptFor(plan.wait)}.`}
      actions={<CopyButton label="Copy the plan" text={() => rotationText(plan)} copy={copyText} />}
    >
      <div className={styles.row} role="radiogroup" aria-label="Which key">
        {purposes.map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name="rotation-use" checked={use === each} onChange={() => setUse(each)} />
            <span>The {purposeNames[each]} key</span>
          </label>
        ))}
      </div>
      <Field
        label="Start"
        hint="In UTC, as 2026-11-20 06:00. Empty: now."
        remarks={
          isUnreadable
            ? [{ key: 'start', tone: 'warning', text: 'This is no date and time: the plan starts now.' }]
            : []
        }
      >
        {(control) => (
          <input
            {...control}
            className="mono"
            value={typed}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <p className={styles.soft}>
        {plan.leaving.length === 0
          ? `No ${purposeNames[use]} key in the set above: this is the plan for the first one.`
          : `Leaves: ${plan.leaving.join(', ')}.`}{' '}
        {fresh === undefined
          ? 'Make the new key above, and the sets to publish stand here.'
          : `Comes: ${fresh.kid}.`}
      </p>
      <ol className={styles.steps}>
        {plan.steps.map((step, index) => (
          <Step key={step.id} step={step} number={index + 1} />
        ))}
      </ol>
      <p className={styles.soft}>
        Source: <SourceLink label={plan.wait.source} {...toCitation(plan.wait.source).source} />,{' '}
        {plan.wait.mark}, read {plan.wait.date}.
      </p>
    </Card>
  );
}

interface StepProps {
  readonly step: RotationStep;
  readonly number: number;
}

function Step({ step: { at, title, does, publishes }, number }: StepProps) {
  return (
    <li className={styles.step}>
      <h3>
        {number}. {title}
      </h3>
      <p className={styles.when}>Not before {timesOf(at)}</p>
      <ul>
        {does.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {publishes !== undefined && (
        <details>
          <summary>The set to publish</summary>
          <CodeBlock text={publishes} />
          <CopyButton label="Copy this set" text={() => publishes} copy={copyText} />
        </details>
      )}
    </li>
  );
}
