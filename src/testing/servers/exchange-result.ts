import type { Case } from '../../core/case/case.ts';

/** What was sent and what came back. */
export interface Exchanged {
  /** Everything a person could paste: request, key set, login, answer. */
  readonly given: Case;
  /** The server's true reason, from its public answer or its log; `undefined` for a success. */
  readonly reason: string | undefined;
}
