import { faults } from '../catalogue/faults.ts';
import type { Reference } from '../catalogue/sources.ts';
import { checkOf } from '../checks/registry.ts';
import type { RecipeId } from '../fixes/recipes.ts';
import type { ConclusionNode } from './define-guide.ts';

export interface ConclusionWords {
  readonly title: string;
  readonly why?: string | undefined;
  readonly steps: readonly string[];
  readonly recipe?: RecipeId | undefined;
  readonly references: readonly Reference[];
}

/** The words of a conclusion: its own, else those of the check of its cause. */
export function conclusionWords(node: ConclusionNode): ConclusionWords {
  const check = node.cause === undefined ? undefined : checkOf(node.cause);
  const name = node.cause === undefined ? undefined : faults[node.cause].name;
  return {
    title: node.title ?? check?.title ?? name ?? 'No cause found',
    why: check?.why,
    steps: [...new Set([...(node.steps ?? []), ...(check?.fix.steps ?? [])])],
    recipe: check?.fix.recipe,
    references: check?.references ?? [],
  };
}
