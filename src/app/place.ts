import { readExampleAnchor } from '../core/examples/example-anchor.ts';
import { readRuleAnchor, rulesAnchor } from '../core/rule-reference/rule-anchor.ts';

/** Where a fragment leads: to the case, to the rule reference, to an example, or it is a link that brings a case along. */
export type Place =
  | { readonly kind: 'case' }
  | { readonly kind: 'rules'; readonly code?: string | undefined }
  | { readonly kind: 'example'; readonly id: string }
  | { readonly kind: 'link' };

/** The fragment that leads back to the case. */
export const caseAnchor = '#case';

const caseAnchors = ['', '#', caseAnchor, '#verdict'];

/** Reads a fragment. Only codes of rules and names of examples stand in a place: nothing of the case ever does. */
export function placeOf(fragment: string): Place {
  if (caseAnchors.includes(fragment)) return { kind: 'case' };
  if (fragment === rulesAnchor) return { kind: 'rules' };
  const code = readRuleAnchor(fragment);
  if (code !== undefined) return { kind: 'rules', code };
  const id = readExampleAnchor(fragment);
  return id === undefined ? { kind: 'link' } : { kind: 'example', id };
}

/** Whether opening this fragment fills the form. */
export const bringsCase = (fragment: string): boolean => ['link', 'example'].includes(placeOf(fragment).kind);
