import { nothingFound } from '../../../core/guides/evidence.ts';
import type { MapQuestion, MapWay, StageState, WayState } from '../../../core/guides/map/guide-map.ts';

import { lowerFirst } from '../lower-first.ts';

/** From this length on, what stands before a colon has to do as a label. */
const long = 60;

/** A label for the drawing: long ones without the explanation behind their colon. */
export function labelOf(text: string): string {
  if (text.length <= long) return text;
  const [head = text] = text.split(': ');
  return head !== text && text.endsWith('?') ? `${head}?` : head;
}

/** How a question was answered and why, in few words; `undefined` as long as it is not. */
export function answerWords({ state, answer, because, overridden }: MapQuestion): string | undefined {
  switch (state) {
    case 'asked':
      return 'Asked now';
    case 'evidence':
      return `${answer}: ${because}`;
    case 'ruled-out':
      return because === nothingFound ? 'No: the checks found nothing' : `${answer}: ${because}`;
    case 'hand':
      return overridden === undefined
        ? `You said: ${answer}`
        : `You said: ${answer}; the evidence says: ${overridden}`;
    case 'open':
    case 'aside':
      return undefined;
  }
}

/** The state of a question as a sentence for the list. */
export function questionSentence(question: MapQuestion): string {
  switch (question.state) {
    case 'ruled-out':
      return `Ruled out by the evidence: ${question.because}.`;
    case 'evidence':
      return `Answered by the evidence: ${question.answer}, because ${lowerFirst(question.because ?? '')}.`;
    case 'open':
      return 'Still open.';
    case 'aside':
      return 'Not on this way.';
    case 'hand':
    case 'asked':
      return `${answerWords(question)}.`;
  }
}

export const stageWords: Readonly<Record<StageState, string>> = {
  passed: 'passed',
  here: 'you are here',
  ahead: 'may come next',
  aside: 'not on this way',
};

const ways: Readonly<Record<WayState, string>> = {
  taken: 'the way taken',
  struck: 'struck out',
  open: 'possible',
  aside: 'not on this way',
};

/** `Yes: The key set is too slow (struck out)`. */
export function waySentence({ labels, title, state, isEnd }: MapWay): string {
  const answers = labels.length === 0 ? 'None of these' : labels.join(' or ');
  return `${answers}: ${isEnd ? title : `on to “${title}”`} (${ways[state]})`;
}

/** The answers over a way of a question with answers of its own. */
export function captionOf({ labels }: MapWay): string {
  return labels.join(' / ');
}

/** Over the conclusions beside suspects. */
export const yesCaption = 'Where a yes leads';

export const endCaption = 'Here it ends';

/** Read out for the conclusion that was reached. */
export function endName(title: string): string {
  return `${title}. ${endCaption}. Go to the conclusion`;
}
