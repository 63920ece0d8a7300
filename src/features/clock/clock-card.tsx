import { useMemo } from 'react';
import { describeDuration } from '../../core/assertion/describe-time.ts';
import { certaintyWords } from '../../core/catalogue/words.ts';
import { type ClockPoint, clockPointsOf } from '../../core/clinic/clock/clock-points.ts';
import type { ClockNumber, ClockStory } from '../../core/clinic/clock/clock-story.ts';
import { readClock } from '../../core/clinic/clock/read-clock.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './clock.module.css';
import { clockAnchor } from './clock-anchor.ts';
import { Timeline } from './timeline.tsx';

function toneOf({ kind, certainty }: ClockStory): Tone {
  if (kind === 'in-time') return 'good';
  return certainty === 'hint' ? 'warning' : 'error';
}

const head = {
  title: 'Clock',
  anchor: clockAnchor,
  lead: 'Drift, delay, time zone or unit: what the times tell together.',
} as const;

/** All the times of the case on one line, and what they tell together. */
export function ClockCard() {
  const { state } = useCaseSession();
  const subject = state.analysis?.subject;
  const reading = useMemo(() => subject && readClock(subject), [subject]);
  const points = useMemo(() => (subject === undefined ? [] : clockPointsOf(subject)), [subject]);
  if (reading === undefined) {
    return (
      <Card {...head}>
        <p>Paste a client assertion. The Date of the answer makes the reading sharper.</p>
      </Card>
    );
  }
  const { stories, wanted, numbers } = reading;
  const [first] = stories;
  return (
    <Card {...head}>
      <Callout tone={toneOf(first)}>
        {stories.length > 1 && <p>More than one reading fits:</p>}
        <ul className={styles.stories}>
          {stories.map((story) => (
            <li key={`${story.kind} ${story.sentence}`}>
              {story.sentence}.{' '}
              {story.certainty && <Badge tone={toneOf(story)}>{certaintyWords[story.certainty]}</Badge>}
            </li>
          ))}
        </ul>
        {wanted && <p>{wanted}</p>}
      </Callout>
      <Timeline points={points} reference={referenceOf(points)} />
      <Numbers numbers={numbers} />
    </Card>
  );
}

/** What the other moments are compared with: the server's clock where it is known. */
function referenceOf(points: readonly ClockPoint[]): ClockPoint | undefined {
  return points.find(({ id }) => id === 'server-date') ?? points.find(({ id }) => id === 'as-of');
}

function Numbers({ numbers }: { readonly numbers: readonly ClockNumber[] }) {
  return (
    <details>
      <summary>The numbers behind it</summary>
      <dl className={styles.numbers}>
        {numbers.map(({ label, seconds }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code>{signed(seconds)} s</code>
              {Math.abs(seconds) >= 60 && ` (${describeDuration(seconds)})`}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function signed(seconds: number): string {
  const rounded = Math.round(seconds * 1000) / 1000;
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−');
}
