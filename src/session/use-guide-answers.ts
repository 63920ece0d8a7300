import { useFormContext } from 'react-hook-form';
import type { GuideId } from '../core/guides/guide-ids.ts';
import type { Answers } from '../core/guides/walk.ts';
import { useDraftMember } from './case-provider.tsx';
import type { Draft } from './draft.ts';
import { answersOfBefore, answersThatCount } from './guide-answers.ts';

/** The answers of the person in a guide: see `guide-answers.ts`. */
export function useGuideAnswers(guide: GuideId | undefined): {
  readonly answers: Answers;
  /** Those that were given for another answer of the server, and do not count. */
  readonly former: Answers;
  /** `given` are the answers from now on. */
  readonly setAnswers: (given: Answers) => void;
} {
  const { setValue } = useFormContext<Draft>();
  const draft = { answers: useDraftMember('answers'), response: useDraftMember('response') };
  return {
    answers: answersThatCount(draft, guide),
    former: answersOfBefore(draft, guide),
    setAnswers: (given) =>
      setValue('answers', { guide: guide ?? '', response: draft.response, given }, { shouldDirty: true }),
  };
}
