import { describeDuration, toSingaporeTime, toUtc } from '../../core/assertion/describe-time.ts';
import type { ClockPoint } from '../../core/clinic/clock/clock-points.ts';
import styles from './clock.module.css';
import { placeOnLine } from './lanes.ts';

interface TimelineProps {
  readonly points: readonly ClockPoint[];
  readonly reference: ClockPoint | undefined;
}

const referenceWords: Readonly<Partial<Record<ClockPoint['id'], string>>> = {
  'server-date': 'the answer',
  'as-of': 'the judging',
};

const laneRem = 1.75;

/** The moments on one line, numbered; the list below says the same in words. */
export function Timeline({ points, reference }: TimelineProps) {
  const placed = placeOnLine(points.map(({ seconds }) => seconds));
  const lanes = Math.max(0, ...placed.map(({ lane }) => lane)) + 1;
  return (
    <figure className={styles.figure}>
      <div
        className={styles.line}
        style={{ blockSize: `${lanes * laneRem + 0.75}rem` }}
        role="img"
        aria-label={`Time line of ${points.length} moments, in this order: ${points.map(({ label }) => label).join(', ')}`}
      >
        <Life points={points} percents={placed.map(({ percent }) => percent)} />
        {points.map(({ id, clock }, at) => (
          <span
            key={id}
            className={`${styles.mark} ${styles[clock]}`}
            style={{
              insetInlineStart: `${placed[at]?.percent ?? 0}%`,
              insetBlockEnd: `${(placed[at]?.lane ?? 0) * laneRem + 0.75}rem`,
            }}
          >
            {at + 1}
          </span>
        ))}
      </div>
      <ol className={styles.moments}>
        {points.map((point) => (
          <li key={point.id}>
            <span>{point.label}</span>
            <span className={styles.soft}>
              {toUtc(point.seconds) ?? point.seconds} (
              {toSingaporeTime(point.seconds) ?? 'beyond the calendar'})
              {reference &&
                point !== reference &&
                ` · ${distance(point.seconds - reference.seconds)} ${referenceWords[reference.id] ?? reference.label}`}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function distance(seconds: number): string {
  if (Math.round(seconds) === 0) return 'the same second as';
  return `${describeDuration(seconds)} ${seconds > 0 ? 'after' : 'before'}`;
}

/** From iat to exp: while the assertion is good. */
function Life({
  points,
  percents,
}: {
  readonly points: readonly ClockPoint[];
  readonly percents: readonly number[];
}) {
  const of = (wanted: ClockPoint['id']): number | undefined =>
    percents[points.findIndex(({ id }) => id === wanted)];
  const [start, end] = [of('iat'), of('exp')];
  if (start === undefined || end === undefined || end < start) return null;
  return (
    <span className={styles.life} style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }} />
  );
}
