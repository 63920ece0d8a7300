import type { KeptValues } from '../../core/migration/kept-values.ts';
import type { Move } from '../../core/migration/move.ts';
import type { NewValue } from '../../core/migration/variables.ts';
import { type Draft, emptyDraft, presetsOf } from '../../session/draft.ts';

const textOf = (given: NewValue): string => ('value' in given ? given.value : '');

/**
 * The form for the new login: profile, endpoint and what stays. Key sets, certificates and the registration are the client's
 * and stay; code, tokens, answer and callback belong to the old login and go.
 */
export function draftAfterMove(draft: Draft, { to, environment, next }: Move, kept: KeptValues): Draft {
  const { jwks, other_jwks, certificates, expected, example } = draft;
  return {
    ...emptyDraft,
    profile: to.id,
    environment,
    endpoint: next.tokenEndpoint,
    parameters: { ...presetsOf(to), redirect_uri: textOf(kept.redirectUri) },
    jwks,
    other_jwks,
    certificates,
    example,
    // The new token request does without client_id, and the pushed request is still to be made.
    expected: { ...expected, client_id: expected.client_id || textOf(kept.clientId) },
  };
}
