import type { Check } from '../checks/define-check.ts';
import type { Finding } from '../checks/outcome.ts';
import { isLaterRefusal, type RecognisedError, wasAccepted } from '../response/recognised-error.ts';

/**
 * How a fault stands to the answer that came back. `explains`: the answer can mean it. `open`: the answer speaks of something
 * else, but does not rule it out. `contradicted`: the server had passed the fault's stage when it gave this answer, or PAR accepted
 * the same moments before.
 * `accepted`: the server accepted the request, so the fault, if it is one, was tolerated.
 */
export type Standing = 'no-answer' | 'explains' | 'open' | 'contradicted' | 'accepted';

export function standingOf(
  { code, stage: usualStage }: Check,
  { evidence, stage = usualStage }: Finding,
  recognised: RecognisedError | undefined,
): Standing {
  if (recognised === undefined || recognised.guide === 'unrecognised-response') return 'no-answer';
  if (isLaterRefusal(recognised) && recognised.causes.includes(code)) return 'explains';
  if (wasAccepted(recognised)) {
    const ofRequest = stage !== 'response' && evidence.every(({ source }) => source !== 'response');
    return ofRequest ? 'accepted' : 'no-answer';
  }
  if (recognised.causes.includes(code)) return 'explains';
  return recognised.clears.includes(stage) ? 'contradicted' : 'open';
}

/** Why a fault that was found is not the cause of this answer, in one sentence; `undefined` where it may be. */
export function struckOutBecause(
  standing: Standing,
  recognised: RecognisedError | undefined,
): string | undefined {
  if (standing === 'accepted') return 'The server accepted the request all the same.';
  if (standing !== 'contradicted') return undefined;
  const name = recognised?.error ?? recognised?.status;
  return `${name === undefined ? 'This answer' : `The answer ${name}`} is given after this was checked and accepted.`;
}
