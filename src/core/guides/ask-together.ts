import type { Suspect, SuspectGroup } from './define-guide.ts';
import { type Answers, notKnown } from './judge-suspects.ts';

/** A question as it is put to the person. */
export interface Asked {
  readonly questionId: string;
  readonly ask: string;
  readonly help?: string | undefined;
  /** A hint that the evidence gives without deciding. */
  readonly suggestion?: string | undefined;
}

/** What can be said of several at once; a yes is said to one of them. */
export const answersToAll = [
  { id: 'no', label: 'No, none of these' },
  { id: notKnown, label: 'I don’t know' },
] as const;

/** Of the suspects still open, those that are asked about on one screen with this one, itself first. */
export function askedWith<Each extends { readonly suspect: Suspect<string> }>(
  first: Each,
  open: readonly Each[],
  groups: readonly SuspectGroup[] = [],
): { readonly ask: string; readonly members: readonly Each[] } | undefined {
  const group = groups.find(({ of }) => of.includes(first.suspect.id));
  const others = open.filter((each) => each !== first && group?.of.includes(each.suspect.id));
  return group && others.length > 0 ? { ask: group.ask, members: [first, ...others] } : undefined;
}

/** What an answer answers: where several are asked at once, each of them. */
export function answersBy(
  open: Asked & { readonly together?: readonly Asked[] | undefined },
  answer: string,
): Answers {
  const { together = [open] } = open;
  return Object.fromEntries(together.map(({ questionId }) => [questionId, answer]));
}
