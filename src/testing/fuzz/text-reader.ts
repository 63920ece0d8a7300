import type { CaseText } from '../../core/case/case.ts';

/** A reader of core that takes a text, with what it is given. */
export interface TextReader {
  /** `file.ts#name` below `core`. */
  readonly of: string;
  readonly read: (text: string) => unknown;
  /** The fields whose real texts are changed for it, as far as they match `only`. */
  readonly fields: readonly CaseText[];
  readonly only?: RegExp;
  /** Pieces of its language. */
  readonly pieces?: readonly string[];
  /** Places that it names are places in the text. */
  readonly spans?: boolean;
}
