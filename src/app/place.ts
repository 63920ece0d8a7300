import { readRuleAnchor, rulesAnchor } from '../core/rule-reference/rule-anchor.ts';

/** Where a fragment leads: to the case, to the rule reference, or it is a link that brings a case along. */
export type Place =
  | { readonly kind: 'case' }
  | { readonly kind: 'rules'; readonly code?: string | undefined }
  | { readonly kind: 'link' };

/** The fragment that leads back to the case. */
export const caseAnchor = '#case';

const caseAnchors = ['', '#', caseAnchor, '#verdict'];

/** Reads a fragment. Only codes of rules stand in a place: nothing of the case ever does. */
export function placeOf(fragment: string): Place {
  if (caseAnchors.includes(fragment)) return { kind: 'case' };
  if (fragment === rulesAnchor) return { kind: 'rules' };
  const code = readRuleAnchor(fragment);
  return code === undefined ? { kind: 'link' } : { kind: 'rules', code };
}
