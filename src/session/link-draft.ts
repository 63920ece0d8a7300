import { type SharedState, toCase } from '../core/share/share-link.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './file-paste.ts';

/** The form as a shared link fills it: its answers were given in its guide, for its answer of the server. */
export function linkDraft(base: Draft, state: SharedState): Draft {
  const { guide = '', answers: given = {} } = state;
  const draft = draftOf(base, toCase(state));
  return { ...draft, guide, answers: { guide, response: draft.response, given } };
}
