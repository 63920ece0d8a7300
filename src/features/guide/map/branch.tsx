import type { WayState } from '../../../core/guides/map/guide-map.ts';
import type { Box, PlacedLine } from './boxes.ts';
import type { PlacedBranch } from './layout.ts';
import styles from './map.module.css';
import { cross } from './station.tsx';

export const wayStyles: Readonly<Record<WayState, string | undefined>> = {
  taken: styles.taken,
  struck: styles.struck,
  open: styles.open,
  aside: styles.aside,
};

/** The way from a question to what stands beside it: with a tip, or crossed where it is struck out. */
export function Branch({ branch, from }: { readonly branch: PlacedBranch; readonly from: Box }) {
  const { way, box } = branch;
  const [startX, startY] = [from.x + from.width, from.y + from.height / 2];
  const [endX, endY] = [box.x - (way.isEnd ? 2 : -6), box.y + box.height / 2];
  const middle = (startX + box.x) / 2;
  return (
    <g className={wayStyles[way.state]}>
      <path
        className={styles.line}
        d={`M ${startX} ${startY} C ${middle} ${startY}, ${middle} ${endY}, ${endX - 7} ${endY}`}
      />
      <path className={styles.tip} d={`M ${endX} ${endY} l -8 -4.5 v 9 z`} />
      {way.state === 'struck' && <path className={styles.cross} d={cross(middle, (startY + endY) / 2, 6)} />}
      {way.isEnd && (
        <rect
          className={styles.end}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          rx={Math.min(14, box.height / 2)}
        />
      )}
      <Lines lines={box.lines} />
    </g>
  );
}

export function Lines({ lines }: { readonly lines: readonly PlacedLine[] }) {
  return lines.map(({ text, font, x, y }) => (
    <text key={`${x} ${y}`} className={styles[`font-${font}`]} x={x} y={y}>
      {text}
    </text>
  ));
}
