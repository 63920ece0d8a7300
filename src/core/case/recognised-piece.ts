import type { CaseText } from './case.ts';

type PieceKind =
  | 'request'
  | 'authorization_request'
  | 'client_assertion'
  | 'dpop'
  | 'id_token'
  | 'jwks'
  | 'callback'
  | 'response'
  | 'certificates'
  | 'discovery'
  | 'case_file'
  | 'unknown';

/** A part of a paste and what it was taken for. */
export interface RecognisedPiece {
  readonly kind: PieceKind;
  /** The member of the case it fills; absent: it is recognised but not used. */
  readonly field?: CaseText | undefined;
  readonly text: string;
  /** One sentence: what it is and where it goes. */
  readonly summary: string;
  /** What of the text could not be used, one sentence each. */
  readonly notices?: readonly string[] | undefined;
}
