/** The id of the heading at which the walk stands: the open question, or the conclusion. */
export const hereAnchor = 'guide-here';

/** The id of an answered question behind us. */
export function stepAnchor(questionId: string): string {
  return `guide-step-${questionId}`;
}

/** Puts the focus to the button that changes an answer, unfolding all that hides it; does nothing where there is none. */
export function focusStep(questionId: string): void {
  const step = document.getElementById(stepAnchor(questionId));
  for (let fold = step?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  step?.querySelector('button')?.focus();
  step?.scrollIntoView({ block: 'center' });
}
