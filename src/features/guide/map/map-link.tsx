import type { MouseEvent, ReactNode } from 'react';
import { hereAnchor, stepAnchor } from '../anchors.ts';
import type { Box } from './boxes.ts';
import styles from './map.module.css';

/** Puts the focus to the answer of a question; without an id, to where the walk stands. */
export type GoTo = (questionId?: string) => void;

interface MapLinkProps {
  /** What is read out in place of what is drawn. */
  readonly name: string;
  /** An answered question; without one, it leads to where the walk stands. */
  readonly questionId?: string | undefined;
  /** What the ring of the focus goes around. */
  readonly around: Box;
  readonly onGoTo: GoTo;
  readonly children: ReactNode;
}

/** From the edge of a box to the ring of the focus around it. */
const ringGap = 4;

/** Something drawn that leads to its place in the guide. */
export function MapLink({ name, questionId, around, onGoTo, children }: MapLinkProps) {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    onGoTo(questionId);
  };
  return (
    <a
      className={styles.link}
      href={`#${questionId === undefined ? hereAnchor : stepAnchor(questionId)}`}
      aria-label={name}
      onClick={open}
    >
      {children}
      <rect
        className={styles.ring}
        x={around.x - ringGap}
        y={around.y - ringGap}
        width={around.width + 2 * ringGap}
        height={around.height + 2 * ringGap}
        rx={9}
      />
    </a>
  );
}

/** Drawn, but not read out: the map in words says it. */
export function Unsaid({ children }: { readonly children: ReactNode }) {
  return (
    <svg aria-hidden="true" overflow="visible">
      {children}
    </svg>
  );
}
