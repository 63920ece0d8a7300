import { useState } from 'react';
import type { DecodedJwt, EncodingProblem, JwtPart } from '../core/assertion/decoded-jwt.ts';
import type { Span } from '../core/case/case.ts';
import { inThousands } from '../core/thousands.ts';
import { Button } from './button.tsx';
import { cutText, type TextMark } from './cut-text.ts';
import marks from './marked-text.module.css';
import styles from './token.module.css';

/** Longer tokens are shown in part: a megabyte of text takes the page half a second to paint. */
const longestShown = 6_000;

const names = ['header', 'payload', 'signature'] as const;

interface ColouredTokenProps {
  readonly token: DecodedJwt;
  /** Offsets in the text of the token. */
  readonly selected?: Span | undefined;
}

/** The parts of a token in their colours, each named; the first broken character and what is selected are marked. */
export function ColouredToken({ token, selected }: ColouredTokenProps) {
  /** The token that was asked for whole: another that takes its place is shown in part again. */
  const [asked, setAsked] = useState<string>();
  const whole = asked === token.text;
  const length = token.span.end - token.span.start;
  const clipped = !whole && length > longestShown;
  const share = Math.floor(longestShown / Math.max(token.parts.length, 1));
  return (
    <div className={styles.tokenBox}>
      <p className={styles.token} translate="no">
        {token.parts.map((part, at) => (
          <span key={part.span.start}>
            {at > 0 && '.'}
            <span className={styles[names[at] ?? 'other']}>
              <span className="visually-hidden">{names[at] ?? 'another part'}: </span>
              <PartText
                part={part}
                selected={selected}
                longest={clipped ? share : Number.POSITIVE_INFINITY}
              />
            </span>
          </span>
        ))}
      </p>
      {length > longestShown && (
        <Button small aria-expanded={whole} onClick={() => setAsked(whole ? undefined : token.text)}>
          {whole ? 'Show less' : `Show all ${inThousands(length)} characters`}
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

interface PartTextProps {
  readonly part: JwtPart;
  readonly selected: Span | undefined;
  readonly longest: number;
}

function PartText({ part, selected, longest }: PartTextProps) {
  const problem = part.problems.find(({ kind }) => kind !== 'unused-bits');
  const { runs, rest } = cutText(part.text, marksIn(part, problem?.at, selected), longest);
  return (
    <>
      {runs.map(({ start, text, kind, left }) => (
        <span key={start}>
          {left > 0 && '…'}
          {kind === undefined ? (
            text
          ) : (
            <mark
              className={marks[kind]}
              title={kind === 'broken' && problem ? titleOf(part, problem) : undefined}
            >
              {text}
            </mark>
          )}
        </span>
      ))}
      {rest > 0 && '…'}
    </>
  );
}

function titleOf({ span }: JwtPart, { at }: EncodingProblem): string {
  return `Character ${span.start + at + 1} is no base64url`;
}

function marksIn(
  { text, span }: JwtPart,
  brokenAt: number | undefined,
  selected: Span | undefined,
): readonly TextMark[] {
  const broken =
    brokenAt === undefined || brokenAt >= text.length
      ? []
      : [{ start: brokenAt, end: brokenAt + 1, kind: 'broken' as const }];
  if (selected === undefined) return broken;
  const start = Math.max(0, selected.start - span.start);
  const end = Math.min(text.length, selected.end - span.start);
  return start < end ? [{ start, end, kind: 'selected' }, ...broken] : broken;
}
