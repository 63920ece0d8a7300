import type { MapQuestion } from '../../../core/guides/map/guide-map.ts';
import styles from './map.module.css';

type Stop = Pick<MapQuestion, 'state' | 'answerId'>;

interface StationProps {
  readonly stop: Stop;
  readonly x: number;
  readonly y: number;
}

/** The sign of a question on its line: square where the evidence has answered, round where the person has. */
export function Station({ stop, x, y }: StationProps) {
  const { state } = stop;
  switch (state) {
    case 'asked':
      return (
        <g className={styles.askedStation}>
          <circle cx={x} cy={y} r={11} />
          <Sign answerId="unknown" x={x} y={y} />
        </g>
      );
    case 'evidence':
    case 'ruled-out':
      return (
        <g className={state === 'evidence' ? styles.evidenceStation : styles.ruledOutStation}>
          <rect x={x - 8} y={y - 8} width={16} height={16} rx={2} />
          <Sign answerId={stop.answerId} x={x} y={y} />
        </g>
      );
    case 'hand':
      return (
        <g className={styles.handStation}>
          <circle cx={x} cy={y} r={9} />
          <Sign answerId={stop.answerId} x={x} y={y} />
        </g>
      );
    case 'open':
      return <circle className={styles.openStation} cx={x} cy={y} r={6} />;
    case 'aside':
      return <circle className={styles.asideStation} cx={x} cy={y} r={3} />;
  }
}

/** A cross for no, a question mark for not known, else a tick. */
function Sign({
  answerId,
  x,
  y,
}: {
  readonly answerId: string | undefined;
  readonly x: number;
  readonly y: number;
}) {
  if (answerId === 'no') return <path d={cross(x, y, 3.5)} />;
  if (answerId === 'unknown')
    return <path d={`M ${x - 3} ${y - 2.5} a 3 3 0 1 1 4.4 2.7 q -1.4 0.7 -1.4 2 M ${x} ${y + 5} v 0.6`} />;
  return <path d={`M ${x - 4} ${y + 0.5} l 3 3 l 5 -6.5`} />;
}

export function cross(x: number, y: number, arm: number): string {
  const way = arm * 2;
  return `M ${x - arm} ${y - arm} l ${way} ${way} M ${x + arm} ${y - arm} l ${-way} ${way}`;
}

/** Where a line ends. */
export function Terminus({
  x,
  y,
  isReached,
}: {
  readonly x: number;
  readonly y: number;
  readonly isReached: boolean;
}) {
  return (
    <g className={isReached ? styles.reachedTerminus : styles.terminus}>
      <circle cx={x} cy={y} r={8} />
      <circle cx={x} cy={y} r={3} />
    </g>
  );
}
