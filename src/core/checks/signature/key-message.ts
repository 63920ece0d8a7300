import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { clientMessageOf } from '../../response/client-messages.ts';
import { found, notApplicable, type Outcome, passed } from '../outcome.ts';

/** What a library said of the key: also where it stands on the error page of the client's own server. */
export function keyMessageOutcome(response: NonNullable<Subject['response']>, code: FaultCode): Outcome {
  const message = clientMessageOf(response.body);
  if (message?.causes[0] !== code)
    return response.kind === 'client-message' ? passed : notApplicable('the answer came from a server');
  return found({
    certainty: 'strong',
    evidence: [
      { source: 'response', path: 'body', found: response.body.slice(0, 160), note: message.summary },
    ],
  });
}
