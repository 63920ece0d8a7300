import { describeDuration, toSingaporeTime, toUtc } from '../../core/assertion/describe-time.ts';
import type { ClockPoint } from '../../core/clinic/clock/clock-points.ts';
import styles from './clock.module.css';
import { type Placed, placeOnLine } from './lanes.ts';

interface TimelineProps {
  readonly points: readonly ClockPoint[];
  readonly reference: ClockPoint | undefined;
}

const referenceWords: Readonly<Partial<Record<ClockPoint['id'], string>>> = {
  'server-date': 'the answer',
  'as-of': 'the judging',
};

/** Heights in the picture, in its own em. */
const laneHeight = 2.3;
const markSize = 1.9;

/** The moments on one line, numbered; the list below says the same in words. */
export function Timeline({ points, reference }: TimelineProps) {
  const placed = placeOnLine(points.map(({ seconds }) => seconds));
  const lanes = Math.max(0, ...placed.map(({ lane }) => lane)) + 1;
  const axis = lanes * laneHeight + 0.6;
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.picture}
        width="100%"
        height={`${axis + 0.5}em`}
        role="img"
        aria-label={`Time line of ${points.length} moments, in this order: ${points.map(({ label }) => label).join(', ')}`}
      >
        <line className={styles.axis} x1="0" x2="100%" y1={`${axis}em`} y2={`${axis}em`} />
        <Life points={points} placed={placed} axis={axis} />
        {placed.map(({ percent, lane }) => (
          <line
            key={`${percent} ${lane}`}
            className={styles.stem}
            x1={`${percent}%`}
            x2={`${percent}%`}
            y1={`${middleOf(lane, axis)}em`}
            y2={`${axis}em`}
          />
        ))}
        {points.map(({ id, clock }, at) => (
          <Mark key={id} look={styles[clock]} number={at + 1} placed={placed[at]} axis={axis} />
        ))}
      </svg>
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

interface MarkProps {
  readonly look: string | undefined;
  readonly number: number;
  readonly placed: Placed | undefined;
  readonly axis: number;
}

/** The middle of the marks in a lane, from the top. */
function middleOf(lane: number, axis: number): number {
  return axis - 0.6 - (lane + 0.5) * laneHeight;
}

/** A number above its moment. */
function Mark({ look, number, placed, axis }: MarkProps) {
  const { percent, lane } = placed ?? { percent: 0, lane: 0 };
  return (
    <svg
      className={`${styles.mark} ${look}`}
      x={`${percent}%`}
      y={`${middleOf(lane, axis)}em`}
      overflow="visible"
      aria-hidden="true"
    >
      <rect
        className={styles.shape}
        x={`${-markSize / 2}em`}
        y={`${-markSize / 2}em`}
        width={`${markSize}em`}
        height={`${markSize}em`}
      />
      <text dominantBaseline="central">{number}</text>
    </svg>
  );
}

interface LifeProps {
  readonly points: readonly ClockPoint[];
  readonly placed: readonly Placed[];
  readonly axis: number;
}

/** From iat to exp: while the assertion is good. */
function Life({ points, placed, axis }: LifeProps) {
  const of = (wanted: ClockPoint['id']): number | undefined =>
    placed[points.findIndex(({ id }) => id === wanted)]?.percent;
  const [start, end] = [of('iat'), of('exp')];
  if (start === undefined || end === undefined || end < start) return null;
  return <line className={styles.life} x1={`${start}%`} x2={`${end}%`} y1={`${axis}em`} y2={`${axis}em`} />;
}
