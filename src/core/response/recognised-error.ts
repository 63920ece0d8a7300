import type { FaultCode } from '../catalogue/faults.ts';
import type { Reference } from '../catalogue/sources.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import type { Stage } from '../profiles/profile.ts';

/** Which software gave the answer, as far as its wording tells. */
export const answerSources = [
  'singpass',
  'mockpass',
  'oidc-provider',
  'corppass',
  'other-server',
  'gateway',
  'client',
  'unknown',
] as const;
export type AnswerSource = (typeof answerSources)[number];

export const sourceWords: Readonly<Record<AnswerSource, string>> = {
  singpass: 'Singpass',
  mockpass: 'MockPass',
  'oidc-provider': 'node-oidc-provider',
  corppass: 'Corppass',
  'other-server': 'another server',
  gateway: 'a gateway',
  client: 'the client',
  unknown: 'an unknown server',
};

/** Guides for what the token endpoint let through, whatever the client then makes of it. */
const accepting: readonly GuideId[] = ['success', 'fails-after-success'];

/** Whether the answer shows that the token endpoint accepted the request. */
export function wasAccepted(recognised: Pick<RecognisedError, 'guide'> | undefined): boolean {
  return recognised !== undefined && accepting.includes(recognised.guide);
}

/** The token endpoint let the request through, and another server refuses what it issued: the access token (RFC 6750 §3.1). */
export function isLaterRefusal(recognised: Pick<RecognisedError, 'guide' | 'error'> | undefined): boolean {
  return wasAccepted(recognised) && recognised?.error !== undefined;
}

/** A response, recognised: which guide leads on, what it can mean, what it rules out. */
export interface RecognisedError {
  readonly guide: GuideId;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
  readonly status?: number | undefined;
  readonly source: AnswerSource;
  /** One sentence for a person: what this answer says. */
  readonly summary: string;
  /** The most probable first. */
  readonly causes: readonly FaultCode[];
  /** Stages that the server has passed before it gave this answer. */
  readonly clears: readonly Stage[];
  readonly references: readonly Reference[];
}
