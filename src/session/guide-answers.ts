import type { Answers } from '../core/guides/walk.ts';
import type { Draft } from './draft.ts';

/** What the person answered in a guide, and what it was answered for. */
export interface GuideAnswers {
  readonly guide: string;
  /** The answer of the server that stood in the form; empty: none. */
  readonly response: string;
  readonly given: Answers;
}

export const noAnswers: GuideAnswers = { guide: '', response: '', given: {} };

type Answered = Pick<Draft, 'answers' | 'response'>;

/**
 * The answers that count in a guide: those given in it, for the answer of the server that is there now. To another one they may be
 * wrong; when the former comes back, they do, too. Other evidence changes nothing.
 */
export function answersThatCount({ answers, response }: Answered, guide: string | undefined): Answers {
  return answers.guide === guide && sameText(answers.response, response) ? answers.given : noAnswers.given;
}

/** The answers given in a guide for another answer of the server. */
export function answersOfBefore({ answers, response }: Answered, guide: string | undefined): Answers {
  return answers.guide === guide && !sameText(answers.response, response) ? answers.given : noAnswers.given;
}

/** A field of the page writes line ends in its own way. */
export function sameText(one: string, other: string): boolean {
  return one === other || withoutSpace(one) === withoutSpace(other);
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');
