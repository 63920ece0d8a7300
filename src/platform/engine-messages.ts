import type { Analysis } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';

/** What the page asks of the worker. */
export interface EngineRequest {
  readonly id: number;
  readonly given: Case;
  readonly clock: number;
  /** The page has no analysis to show yet: one without the search is wanted first. */
  readonly wantsInterim: boolean;
}

/** What the worker tells, in this order; the last two end the conversation. */
export type EngineAnswer = { readonly id: number } & (
  | { readonly kind: 'interim'; readonly analysis: Analysis }
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'analysis'; readonly analysis: Analysis }
  | { readonly kind: 'problem'; readonly problem: string }
);
