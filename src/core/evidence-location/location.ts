import type { CaseText, Registration, Span } from '../case/case.ts';

/** The tokens that the page shows decoded. */
export type TokenSource = 'client_assertion' | 'dpop';

/**
 * A text that the page shows: a pasted one (`client_assertion` and `dpop` are the token itself, as it stands), the decoded JSON of
 * a part of a token, the decoded value of a parameter, the endpoint called, or what is registered.
 */
export type LocatedText =
  | CaseText
  | `${TokenSource}.${'header' | 'claims'}`
  | `parameters.${string}`
  | 'endpoint'
  | `expected.${keyof Registration}`;

/** Characters of one text. */
export interface LocatedPiece {
  readonly text: LocatedText;
  /** The whole text, as it was when it was looked at. */
  readonly content: string;
  /** Offsets in `content`; never empty. */
  readonly span: Span;
}

/** Where a piece of evidence stands, in each text that shows it: the one in which it is read best comes first. */
export type EvidenceLocation = readonly [LocatedPiece, ...LocatedPiece[]];
