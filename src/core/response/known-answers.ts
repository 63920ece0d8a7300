import { answersAboutParts } from './answers-about-parts.ts';
import { answersAboutProofs } from './answers-about-proofs.ts';
import { answersOfGateways } from './answers-of-gateways.ts';
import { answersOfMockpass } from './answers-of-mockpass.ts';
import { answersOfOidcProvider } from './answers-of-oidc-provider.ts';
import { answersOfOtherServers } from './answers-of-other-servers.ts';
import type { KnownAnswer } from './known-answer.ts';

/** Wordings that tell more than the error code: those of one server first, then what many say alike. */
export const knownAnswers: readonly KnownAnswer[] = [
  ...answersOfMockpass,
  ...answersOfGateways,
  ...answersAboutProofs,
  ...answersAboutParts,
  ...answersOfOidcProvider,
  ...answersOfOtherServers,
];
