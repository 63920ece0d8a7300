import type { Analysis } from '../analyse.ts';
import type { Subject } from '../case/subject.ts';
import { type ProofJudgement, type ProofVerdict, proofVerdicts } from './proof-verdicts.ts';

/** Rules for the proof of PAR that only look as if they were kept, or could be told: what is said instead. */
const notTold: Readonly<Record<string, string>> = {
  iat: 'the kind of the value is right; when the pushed request was sent is not known',
  exp: 'the span from iat is right; when the pushed request was sent is not known',
};
const notAsked: Readonly<Record<string, string>> = {
  once: 'whether the token request uses it again is told with the other proof',
  nonce: 'the answer to the pushed request is not at hand',
  'login-key': 'no dpop_jkt stands beside it: this proof sets the key of the login',
};

/** The verdicts on the proof of the pushed request, of the case `subject`; `analysis` is that of the proof alone. */
export function pushedVerdicts(
  subject: Subject,
  { subject: alone, diagnosis }: Analysis,
): readonly ProofVerdict[] {
  const timed = subject.request === undefined;
  return proofVerdicts(alone, diagnosis).map((verdict) => {
    const { id, judgement } = verdict;
    const because =
      judgement.state === 'kept' && !timed
        ? notTold[id]
        : judgement.state === 'open'
          ? notAsked[id]
          : undefined;
    const aside: ProofJudgement | undefined = because === undefined ? undefined : { state: 'aside', because };
    return { ...verdict, judgement: aside ?? judgement };
  });
}
