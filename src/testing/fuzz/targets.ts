import { caseTargets } from './case-targets.ts';
import type { Corpus } from './corpus.ts';
import { growthTarget } from './growth-target.ts';
import { readerTargets } from './reader-targets.ts';
import { rewritingTargets } from './rewriting-targets.ts';
import { sharingTarget } from './sharing-target.ts';
import type { FuzzTarget } from './target.ts';

/** Everything that is fuzzed, over one corpus. */
export function fuzzTargets(corpus: Corpus): readonly FuzzTarget[] {
  return [
    ...readerTargets(corpus),
    ...caseTargets(corpus),
    ...rewritingTargets(corpus),
    sharingTarget(corpus),
    growthTarget(corpus),
  ];
}
