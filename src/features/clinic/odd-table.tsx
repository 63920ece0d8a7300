import type { OddCharacter } from '../../core/clinic/odd-characters.ts';
import styles from './clinic.module.css';

const kindWords: Readonly<Record<OddCharacter['kind'], string>> = {
  invisible: 'cannot be seen',
  'look-alike': 'looks like',
  'line-end': 'line end',
  space: 'a blank where none belongs',
  'byte-order-mark': 'byte order mark',
  'not-utf8': 'bytes that are no UTF-8',
};

const mostShown = 20;

interface OddTableProps {
  readonly caption: string;
  readonly odd: readonly OddCharacter[];
  /** What positions count: characters of the value, or of the paste. */
  readonly where: 'value' | 'name' | 'paste';
}

/** Characters that are not what they seem: code point, Unicode name, place and bytes. */
export function OddTable({ caption, odd, where }: OddTableProps) {
  return (
    <div className={styles.odd}>
      <p className={styles.label}>{caption}</p>
      <ul className={styles.oddList}>
        {odd.slice(0, mostShown).map(({ codePoint, name, kind, looksLike, bytes, position, span }) => (
          <li key={position}>
            <span>
              <code>{codePoint}</code> {name}
            </span>
            <span className={styles.soft}>
              {kindWords[kind]}
              {looksLike !== undefined && (
                <>
                  {' '}
                  <code>{looksLike}</code>
                </>
              )}
              , character {position} of the {where}
              {where !== 'paste' && span !== undefined && `, ${span.start + 1} of the paste`}, bytes{' '}
              <code>{bytes}</code>
            </span>
          </li>
        ))}
      </ul>
      {odd.length > mostShown && <p className={styles.soft}>{odd.length - mostShown} more are not listed.</p>}
    </div>
  );
}
