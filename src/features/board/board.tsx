import { useMemo } from 'react';
import { type BoardCardId, boardOf } from '../../core/board/board.ts';
import { boardCardNames, boardLine, boardStateWords } from '../../core/board/board-words.ts';
import { useAnalysed } from '../../session/case-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { reveal } from '../../ui/reveal.ts';
import styles from './board.module.css';

interface BoardProps {
  /** Opens the place where this piece stands, or is to be put. */
  readonly onOpen: (id: BoardCardId, missing: boolean) => void;
}

/** The five pieces of evidence at a glance: what is there, what is missing, what would help most. As high with as without them. */
export function Board({ onOpen }: BoardProps) {
  const { analysis } = useAnalysed();
  const cards = useMemo(() => boardOf(analysis), [analysis]);
  return (
    <ul className={styles.board} aria-label="Evidence at a glance">
      {cards.map((card) => {
        const line = reveal(boardLine(card));
        return (
          <li key={card.id}>
            <button
              type="button"
              className={`${styles.card} ${styles[card.state]}`}
              onClick={() => onOpen(card.id, card.facts === undefined)}
            >
              <span className={styles.name}>{boardCardNames[card.id]}</span>
              <span className={styles.line} title={line}>
                {line}
              </span>
              <span className={styles.state}>
                {card.faults > 0 && (
                  <Badge tone="error">
                    {card.faults} {card.faults === 1 ? 'fault' : 'faults'}
                  </Badge>
                )}
                <span className={styles.word}>{boardStateWords[card.state]}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
