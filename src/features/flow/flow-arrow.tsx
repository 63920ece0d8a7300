import styles from './flow.module.css';
import type { PlacedStep } from './layout.ts';

interface FlowArrowProps {
  readonly placed: PlacedStep;
  /** The line of the browser. */
  readonly middle: number;
}

/** From whom to whom a step goes; a cross at its end where it failed. What comes back by the browser has a dot on its line. */
export function FlowArrow({ placed: { step, fromX, toX, arrowY: y }, middle }: FlowArrowProps) {
  const way = Math.sign(toX - fromX);
  const tip = toX - way * 4;
  const isFailed = step.state === 'failed';
  return (
    <g className={styles.arrow}>
      <line x1={fromX} x2={isFailed ? toX - way * 16 : tip} y1={y} y2={y} />
      {isFailed ? (
        <path d={cross(toX - way * 10, y)} />
      ) : (
        <path className={styles.tip} d={`M ${tip} ${y} l ${-way * 9} -5 v 10 z`} />
      )}
      {step.id === 'callback' && <circle cx={middle} cy={y} r={3.5} />}
    </g>
  );
}

function cross(x: number, y: number): string {
  return `M ${x - 6} ${y - 6} l 12 12 M ${x + 6} ${y - 6} l -12 12`;
}
