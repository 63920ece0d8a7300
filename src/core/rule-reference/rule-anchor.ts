import { readAnchor } from '../read-anchor.ts';

/** The fragment of the whole reference. */
export const rulesAnchor = '#rules';

const prefix = '#rule=';

/** The fragment of one rule: stable, because a code is never renamed. */
export function ruleAnchor(code: string): string {
  return `${prefix}${code}`;
}

/** The code that a fragment names, known or not; `undefined` where it is no fragment of a rule. */
export function readRuleAnchor(fragment: string): string | undefined {
  return readAnchor(prefix, fragment);
}
