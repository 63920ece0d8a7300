import type { Analysis } from '../core/analyse.ts';
import type { Draft } from './draft.ts';
import type { KeptCase } from './use-acts.ts';
import type { AnalysisState } from './use-analysis.ts';

/** The analysis of what stands in the form; `undefined` while there is none of it yet: an older one would be of another text. */
export function analysisToKeep({ status, analysis, search }: AnalysisState): Analysis | undefined {
  return status === 'ready' || search !== undefined ? analysis : undefined;
}

/** What the person kept is never replaced by something that is kept by itself. */
export function isKeptByHand(kept: KeptCase | undefined): boolean {
  return kept !== undefined && kept.beforeFixOf === undefined;
}

/** The form for the next attempt: what belongs to one attempt goes; settings, key sets, metadata and registration stay. */
export function nextAttempt(draft: Draft, blank: Draft): Draft {
  const { profile, environment, audience, jwks, other_jwks, provider_jwks, discovery, expected } = draft;
  return { ...blank, profile, environment, audience, jwks, other_jwks, provider_jwks, discovery, expected };
}
