import { wayStyles } from './branch.tsx';
import type { MapLayout, MapRow } from './layout.ts';
import styles from './map.module.css';
import type { GoTo } from './map-link.tsx';
import { Row } from './map-row.tsx';

interface MapStripProps {
  readonly row: MapRow;
  readonly layout: MapLayout;
  readonly onGoTo: GoTo;
}

/** Units of the drawing in one rem: it grows with the size of text that the reader has set. */
const unitsPerRem = 16;

/** Each row reaches a little into the next one, which draws the same there: else a zoomed page shows a seam. */
const overlap = 1;

/** One row of the drawing with the lines that pass it. A page can break between any two. */
export function MapStrip({ row, layout, onGoTo }: MapStripProps) {
  const { width, railX, rails } = layout;
  const { top, y, box } = row;
  const height = row.height + overlap;
  const passing = rails.filter((rail) => rail.top <= top + height && rail.bottom >= top);
  return (
    <svg
      className={styles.strip}
      width={`${width / unitsPerRem}rem`}
      height={`${height / unitsPerRem}rem`}
      viewBox={`0 ${top} ${width} ${height}`}
      role="presentation"
    >
      {passing.map(({ key, path, state }) => (
        <g key={key} className={wayStyles[state]}>
          <path className={styles.line} d={path} />
        </g>
      ))}
      {row.kind !== 'head' && <path className={styles.connector} d={`M ${railX} ${y} H ${box.x}`} />}
      <Row row={row} railX={railX} onGoTo={onGoTo} />
    </svg>
  );
}
