import { isPushedAlone } from '../case/pushed-alone.ts';
import { isPushedAnswer } from '../case/recognise-pushed.ts';
import type { Subject } from '../case/subject.ts';
import { type Evidence, isDecisive } from '../checks/outcome.ts';
import type { RankedFinding } from '../diagnosis.ts';
import { isLaterRefusal, wasAccepted } from '../response/recognised-error.ts';
import { type FlowFailure, type FlowStepId, flowStepIds } from './flow.ts';
import { answeredStep, isUserinfoGiven } from './pieces.ts';

/** Where the login ended: by an answer that refused, else by the first step that a sure fault lets fail. */
export function failureOf(subject: Subject, findings: readonly RankedFinding[]): FlowFailure | undefined {
  return byAnswer(subject) ?? byFinding(subject, findings);
}

function byAnswer(subject: Subject): FlowFailure | undefined {
  const { parResponse, callback, recognised, response } = subject;
  if (parResponse?.error !== undefined && parResponse !== response)
    return { step: 'par', by: 'answer', because: `PAR answered ${parResponse.error}` };
  const error = callback?.parameters.find(({ name }) => name === 'error')?.value;
  if (error !== undefined)
    return { step: 'authorize', by: 'answer', because: `the callback brought ${error.slice(0, 60)}` };
  const step = answeredStep(subject);
  if (step === undefined || recognised === undefined || recognised.guide === 'unrecognised-response')
    return undefined;
  if (isUserinfoGiven(subject)) return undefined;
  if (wasAccepted(recognised) && !isLaterRefusal(recognised)) return undefined;
  const name = recognised.error ?? recognised.status;
  return {
    step,
    by: 'answer',
    because: name === undefined ? recognised.summary : `the answer was ${String(name).slice(0, 60)}`,
  };
}

/** Only faults that a server refuses for sure or very likely, and that nothing speaks against. */
function byFinding(subject: Subject, findings: readonly RankedFinding[]): FlowFailure | undefined {
  if (wasAccepted(subject.recognised) || isUserinfoGiven(subject)) return undefined;
  const sure = findings.filter((finding) => isDecisive(finding) && finding.struckOut === undefined);
  for (const step of flowStepIds) {
    if (step === 'par' && isPushedAnswer(subject.parResponse)) continue;
    const found = sure.find(({ evidence: [first] }) => stepOf(first, subject) === step);
    if (found !== undefined) return { step, by: 'finding', because: found.title };
  }
  return undefined;
}

/** The step at which a fault would show, by where its evidence stands. */
function stepOf({ source }: Evidence, subject: Subject): FlowStepId | undefined {
  switch (source) {
    case 'authorization_request':
      return subject.authorizationRequest?.kind === 'par' ? 'par' : 'authorize';
    case 'par_response':
      return 'par';
    case 'authorization_url':
      return 'authorize';
    case 'callback':
      return 'callback';
    case 'request':
    case 'client_assertion':
    case 'dpop':
    case 'jwks':
    case 'response':
      return answeredStep(subject) ?? (isPushedAlone(subject) ? 'par' : 'token');
    default:
      return undefined;
  }
}
