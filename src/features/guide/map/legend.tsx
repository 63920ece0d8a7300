import type { ReactNode } from 'react';
import type { WayState } from '../../../core/guides/map/guide-map.ts';
import { wayStyles } from './branch.tsx';
import styles from './map.module.css';
import { cross, Station } from './station.tsx';

/** What the signs of the drawing mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="Signs of the map">
      <Entry words="asked now">
        <Station stop={{ state: 'asked' }} x={14} y={12} />
      </Entry>
      <Entry words="answered by you">
        <Station stop={{ state: 'hand', answerId: 'yes' }} x={14} y={12} />
      </Entry>
      <Entry words="answered by the evidence">
        <Station stop={{ state: 'evidence', answerId: 'yes' }} x={14} y={12} />
      </Entry>
      <Entry words="ruled out by the evidence">
        <Station stop={{ state: 'ruled-out', answerId: 'no' }} x={14} y={12} />
      </Entry>
      <Entry words="still open">
        <Station stop={{ state: 'open' }} x={14} y={12} />
      </Entry>
      <Entry words="not on this way">
        <Station stop={{ state: 'aside' }} x={14} y={12} />
      </Entry>
      <Entry words="way taken">
        <Way state="taken" />
      </Entry>
      <Entry words="struck out">
        <Way state="struck" />
      </Entry>
      <Entry words="conclusion">
        <rect className={styles.end} x={2} y={4} width={24} height={16} rx={8} />
      </Entry>
    </ul>
  );
}

function Entry({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg className={styles.sign} viewBox="0 0 28 24" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  );
}

function Way({ state }: { readonly state: WayState }) {
  return (
    <g className={wayStyles[state]}>
      <path className={styles.line} d="M 2 12 H 26" />
      {state === 'struck' && <path className={styles.cross} d={cross(14, 12, 5)} />}
    </g>
  );
}
