import { useMemo, useRef } from 'react';
import type { GuideMap } from '../../../core/guides/map/guide-map.ts';
import { layOut } from './layout.ts';
import { Legend } from './legend.tsx';
import styles from './map.module.css';
import type { GoTo } from './map-link.tsx';
import { MapStrip } from './map-strip.tsx';
import { useScrolls } from './use-scrolls.ts';

interface MapPictureProps {
  readonly map: GuideMap;
  readonly onGoTo: GoTo;
}

/** The guide drawn like a map of lines: stations are questions, what branches off is a conclusion. */
export function MapPicture({ map, onGoTo }: MapPictureProps) {
  const frame = useRef<HTMLElement>(null);
  const scrolls = useScrolls(frame);
  const layout = useMemo(() => layOut(map), [map]);
  return (
    <>
      <Legend />
      <figure
        ref={frame}
        className={styles.frame}
        aria-label="The map, drawn"
        tabIndex={scrolls ? 0 : undefined}
      >
        {layout.rows.map((row) => (
          <MapStrip key={row.key} row={row} layout={layout} onGoTo={onGoTo} />
        ))}
      </figure>
    </>
  );
}
