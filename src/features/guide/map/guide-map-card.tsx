import { useMemo } from 'react';
import type { Diagnosis } from '../../../core/diagnosis.ts';
import type { Guide } from '../../../core/guides/define-guide.ts';
import type { Knowledge } from '../../../core/guides/knowledge.ts';
import { mapOf } from '../../../core/guides/map/map-of.ts';
import type { Answers } from '../../../core/guides/walk.ts';
import { Card } from '../../../ui/card.tsx';
import styles from './map.module.css';
import type { GoTo } from './map-link.tsx';
import { MapPicture } from './map-picture.tsx';
import { MapWords } from './map-words.tsx';
import { useIsNarrow } from './use-is-narrow.ts';

interface GuideMapCardProps {
  readonly guide: Guide;
  readonly answers: Answers;
  /** What the checks say; absent as long as nothing is pasted. */
  readonly outcomes: Diagnosis['outcomes'] | undefined;
  readonly knowledge: Knowledge;
  readonly onGoTo: GoTo;
}

/** The guide as a map: drawn where there is room, else as a list. */
export function GuideMapCard({ guide, answers, outcomes, knowledge, onGoTo }: GuideMapCardProps) {
  const map = useMemo(
    () => mapOf(guide, answers, (code) => outcomes?.[code], knowledge),
    [guide, answers, outcomes, knowledge],
  );
  const isNarrow = useIsNarrow();
  const lead =
    'Every question of this guide and where it leads: the way so far, what is struck out and why, what is still open.';
  return (
    <Card title="The guide as a map" lead={lead}>
      {isNarrow ? (
        <MapWords map={map} />
      ) : (
        <>
          <MapPicture map={map} onGoTo={onGoTo} />
          <details className={styles.fold}>
            <summary>The same in words</summary>
            <MapWords map={map} />
          </details>
        </>
      )}
    </Card>
  );
}
