import { useMemo } from 'react';
import type { TokenSource } from '../core/evidence-location/location.ts';
import { type Mark, useMark } from './selection.tsx';

/** What is marked of a token: in its text, in its decoded header, in its decoded claims. */
export interface TokenMarks {
  readonly raw: Mark['span'] | undefined;
  readonly header: Mark | undefined;
  readonly claims: Mark | undefined;
}

/** The marks in a token that is shown decoded. */
export function useTokenMarks(source: TokenSource): TokenMarks {
  const raw = useMark(source)?.span;
  const header = useMark(`${source}.header`);
  const claims = useMark(`${source}.claims`);
  return useMemo(() => ({ raw, header, claims }), [raw, header, claims]);
}
