import type { DecodedJwt, JwtPart } from '../core/assertion/decoded-jwt.ts';
import { Button } from './button.tsx';
import styles from './token.module.css';

/** Longer tokens are shown in part: a megabyte of text takes the page half a second to paint. */
const longestShown = 6_000;

const names = ['header', 'payload', 'signature'] as const;

interface ColouredTokenProps {
  readonly token: DecodedJwt;
  readonly whole: boolean;
  readonly onShowWhole: () => void;
}

/** The parts of a token in their colours, each named, and the first broken character marked. */
export function ColouredToken({ token, whole, onShowWhole }: ColouredTokenProps) {
  const length = token.span.end - token.span.start;
  const clipped = !whole && length > longestShown;
  const share = Math.floor(longestShown / Math.max(token.parts.length, 1));
  return (
    <div className={styles.tokenBox}>
      <p className={styles.token}>
        {token.parts.map((part, at) => (
          <span key={part.span.start}>
            {at > 0 && '.'}
            <span className={styles[names[at] ?? 'other']}>
              <span className="visually-hidden">{names[at] ?? 'another part'}: </span>
              <PartText part={part} longest={clipped ? share : Number.POSITIVE_INFINITY} />
            </span>
          </span>
        ))}
      </p>
      {clipped && (
        <Button small onClick={onShowWhole}>
          Show all {length.toLocaleString('en')} characters
        </Button>
      )}
      <p className={styles.legend} aria-hidden="true">
        {names.slice(0, token.parts.length).map((name) => (
          <span key={name} className={styles[name]}>
            {name}
          </span>
        ))}
      </p>
    </div>
  );
}

function PartText({ part, longest }: { readonly part: JwtPart; readonly longest: number }) {
  const problem = part.problems.find(({ kind }) => kind !== 'unused-bits');
  const text = part.text.slice(0, longest);
  const cut = part.text.length > longest ? '…' : '';
  if (problem === undefined || problem.at >= text.length) return `${text}${cut}`;
  return (
    <>
      {text.slice(0, problem.at)}
      <mark title={`${problem.kind}: character ${part.span.start + problem.at + 1}`}>
        {text.slice(problem.at, problem.at + 1)}
      </mark>
      {text.slice(problem.at + 1)}
      {cut}
    </>
  );
}
