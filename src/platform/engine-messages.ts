import type { Analysis } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';
import type { PasteReading } from '../core/case/read-paste.ts';
import type { Packed } from './packed-texts.ts';

/** What the page asks of a worker: one thing at a time, but for practice, which gives way. */
export type EngineRequest =
  | { readonly kind: 'read'; readonly texts: readonly string[] }
  | {
      readonly kind: 'analyse';
      readonly given: Case;
      readonly clock: number;
      /** The page has no analysis to show yet: one without the search is wanted first. */
      readonly wantsInterim: boolean;
    }
  | Practice;

/** A worked example to go through once, before there is anything to do: nothing is told of it. */
export interface Practice {
  readonly kind: 'practise';
  readonly text: string;
  readonly cases: readonly Case[];
  readonly clock: number;
}

/** What the worker tells, in this order; the last three end the conversation. The texts of the case are known to the page. */
export type EngineAnswer =
  | { readonly kind: 'interim'; readonly analysis: Packed<Analysis> }
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'analysis'; readonly analysis: Packed<Analysis> }
  | { readonly kind: 'reading'; readonly reading: PasteReading }
  | { readonly kind: 'problem'; readonly problem: string };
