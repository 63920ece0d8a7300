import { type ColourPairs, linePairs, textPairs } from './colour-pairs.ts';
import styles from './gallery.module.css';

/** Every pair of colours in use: text on its grounds, lines and marks on theirs. */
export function Swatches() {
  return (
    <section className={styles.specimen} aria-labelledby="colours">
      <h2 id="colours">Colours</h2>
      <h3>Text, 4.5 to 1</h3>
      <PairList pairs={textPairs} isText />
      <h3>Lines, focus ring, marks, 3 to 1</h3>
      <PairList pairs={linePairs} />
    </section>
  );
}

function PairList({
  pairs,
  isText = false,
}: {
  readonly pairs: readonly ColourPairs[];
  readonly isText?: boolean;
}) {
  return (
    <ul className={styles.swatches}>
      {pairs.flatMap(({ on, colours }) =>
        colours.map((name) => (
          <li key={`${on} ${name}`} className={styles.swatch}>
            <svg viewBox="0 0 80 32" aria-hidden="true">
              <rect width="80" height="32" fill={`var(--${on})`} />
              {isText ? (
                <text x="40" y="21" fontSize="15" textAnchor="middle" fill={`var(--${name})`}>
                  Aa 1gq
                </text>
              ) : (
                <rect
                  x="14"
                  y="9"
                  width="52"
                  height="14"
                  rx="4"
                  fill="none"
                  stroke={`var(--${name})`}
                  strokeWidth="2"
                />
              )}
            </svg>
            <span>
              {name} on {on}
            </span>
          </li>
        )),
      )}
    </ul>
  );
}
