import type { Check } from '../checks/define-check.ts';
import type { Finding } from '../checks/outcome.ts';
import type { GuideId } from '../guides/guide-ids.ts';
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
  if (recognised.causes.includes(code))
    return liesElsewhere(evidence, stage, recognised) ? 'open' : 'explains';
  return recognised.clears.includes(stage) ? 'contradicted' : 'open';
}

const ofClient = ['client_id', 'client_assertion', 'client_assertion_type'];
const ofGrant = ['code', 'redirect_uri', 'code_verifier'];
const aboutClient: readonly GuideId[] = ['invalid-client-claims', 'invalid-client-signature'];

/**
 * A fault that any value can have, such as a placeholder, lies in parameters that the answer is not about: those of the grant
 * where it speaks of the assertion, or those of the client where it let the client in (RFC 6749 §5.2).
 */
function liesElsewhere(
  evidence: Finding['evidence'],
  stage: Check['stage'],
  { guide, clears }: RecognisedError,
): boolean {
  const isIn = (names: readonly string[]): boolean =>
    evidence.every(({ path }) => names.some((name) => path === `parameters.${name}`));
  if (aboutClient.includes(guide)) return isIn(ofGrant);
  // Whose the code is, is a matter of the grant.
  return guide === 'invalid-grant' && stage !== 'grant' && clears.includes('signature') && isIn(ofClient);
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
