import { isDecisive } from '../checks/outcome.ts';
import type { PredictedAnswer } from '../diagnosis.ts';
import { answerTo } from '../profiles/answer-to.ts';
import type { Profile } from '../profiles/profile.ts';
import { type Candidate, isOfRequest } from './candidate.ts';
import { byServerOrder } from './rank.ts';

/**
 * What the profile's server would answer, fault by fault in its own order (profile `order` and `predictions`): the first is
 * the answer to the request as it stands, each further one the answer once those before it are mended. What PAR accepted
 * moments before is left out. Empty: nothing is refused.
 */
export function predictAnswers(
  candidates: readonly Candidate[],
  profile: Profile,
): readonly PredictedAnswer[] {
  return candidates
    .filter((candidate) => isDecisive(candidate) && isOfRequest(candidate) && !candidate.isAcceptedByPar)
    .sort(byServerOrder(profile))
    .flatMap((candidate) => {
      const { code, certainty } = candidate;
      const answer = answerTo(profile, candidate);
      if (answer === undefined) return [];
      const { status, error, description } = answer;
      return [{ status, error, description, because: code, certainty }];
    });
}
