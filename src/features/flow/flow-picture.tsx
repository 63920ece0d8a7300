import { useId } from 'react';
import type { Flow, FlowStep } from '../../core/flow/flow.ts';
import styles from './flow.module.css';
import { FlowArrow } from './flow-arrow.tsx';
import { type FlowWidth, layOut, type PlacedInterval, type PlacedStep } from './layout.ts';
import { partyWords, stateWords, summaryOf } from './words.ts';

interface FlowPictureProps {
  readonly flow: Flow;
  readonly kind: FlowWidth;
  readonly onOpen: (step: FlowStep) => void;
}

/** The login as a sequence diagram: three parties, time running down. The list beside it says the same in words. */
export function FlowPicture({ flow, kind, onOpen }: FlowPictureProps) {
  const id = useId();
  const { width, height, lanes, laneTop, steps, intervals } = layOut(flow, kind);
  return (
    <svg
      className={`${styles.picture} ${styles[kind]}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>The login at a glance</title>
      <desc id={`${id}-desc`}>{summaryOf(flow)}</desc>
      {(['server', 'browser', 'provider'] as const).map((party) => (
        <g key={party}>
          <line className={styles.lane} x1={lanes[party]} x2={lanes[party]} y1={laneTop} y2={height - 4} />
          <text className={styles.party} x={lanes[party]} y={laneTop - 14}>
            {partyWords[party]}
          </text>
        </g>
      ))}
      {intervals.map((placed) => (
        <Chip key={`${placed.interval.id} ${placed.interval.label}`} placed={placed} width={width} />
      ))}
      {steps.map((placed) => (
        <Step key={placed.step.id} placed={placed} width={width} flow={flow} onOpen={onOpen} />
      ))}
    </svg>
  );
}

function Step({
  placed,
  width,
  flow,
  onOpen,
}: {
  readonly placed: PlacedStep;
  readonly width: number;
  readonly flow: Flow;
  readonly onOpen: (step: FlowStep) => void;
}) {
  const { step, number, top, height, titleY, lines } = placed;
  const words = stateWords(step, flow);
  const given = step.pieces.map(({ label }) => label).join(', ');
  return (
    <a
      href={`#flow-${step.id}`}
      className={`${styles.step} ${styles[step.state]}`}
      aria-label={`${number}. ${step.title}: ${words}${given === '' ? '' : `. ${given}`}. Open`}
      onClick={(event) => {
        event.preventDefault();
        onOpen(step);
      }}
    >
      <rect className={styles.area} x={1} y={top} width={width - 2} height={height} rx={8} />
      <text className={styles.title} x={width / 2} y={titleY}>
        {number} {step.title} <tspan className={styles.state}>{words}</tspan>
      </text>
      <FlowArrow placed={placed} middle={width / 2} />
      {lines.map((line) => (
        <text key={line.y} className={styles.line} x={width / 2} y={line.y}>
          {line.text}
        </text>
      ))}
    </a>
  );
}

/** A span of time, in front of the step at which it ends. */
function Chip({ placed, width }: { readonly placed: PlacedInterval; readonly width: number }) {
  const { interval, text, top, width: wide } = placed;
  const look = interval.isKept === false ? styles.late : interval.isKept ? styles.kept : '';
  return (
    <g className={`${styles.chip} ${look}`}>
      <rect x={(width - wide) / 2} y={top} width={wide} height={24} rx={12} />
      <text x={width / 2} y={top + 16}>
        {text}
      </text>
    </g>
  );
}
