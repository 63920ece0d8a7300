import type { Analysis } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';
import type { PasteReading } from '../core/case/read-paste.ts';

/** What the page asks of a worker: one thing at a time. */
export type EngineRequest =
  | { readonly kind: 'read'; readonly texts: readonly string[] }
  | {
      readonly kind: 'analyse';
      readonly given: Case;
      readonly clock: number;
      /** The page has no analysis to show yet: one without the search is wanted first. */
      readonly wantsInterim: boolean;
    };

/** What the worker tells, in this order; the last three end the conversation. */
export type EngineAnswer =
  | { readonly kind: 'interim'; readonly analysis: Analysis }
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'analysis'; readonly analysis: Analysis }
  | { readonly kind: 'reading'; readonly reading: PasteReading }
  | { readonly kind: 'problem'; readonly problem: string };
