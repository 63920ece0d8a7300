import { checks } from '../checks/registry.ts';
import type { Rule } from './rule.ts';
import { ruleOf } from './rule-of.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = checks.map(ruleOf);
