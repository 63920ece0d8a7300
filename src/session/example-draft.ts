import type { Example } from '../core/examples/example.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './file-paste.ts';

/** The form as an example fills it, marked as an example. */
export function exampleDraft(base: Draft, { title, given }: Example): Draft {
  return { ...draftOf(base, given), example: title };
}
