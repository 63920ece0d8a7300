import type { FaultCode } from '../catalogue/faults.ts';
import { complaintIn } from '../response/client-messages.ts';
import type { SubjectWith } from './define-check.ts';
import { type Certainty, found, notApplicable, type Outcome, passed } from './outcome.ts';

/** The outcome of a check that reads the message of a client, shell or library: its most probable cause reports. */
export function messageOutcome(
  { response }: SubjectWith<'response'>,
  code: FaultCode,
  certainty: Certainty,
): Outcome {
  const complaint = complaintIn(response);
  if (complaint === undefined) return notApplicable('the response is not the message of a client');
  const { message, text } = complaint;
  const [probable] = message.causes;
  if (probable !== code)
    return message.causes.includes(code) ? notApplicable(`reported as ${probable}`) : passed;
  const line = text.split('\n').find((candidate) => message.match.test(candidate)) ?? text;
  return found({
    certainty,
    evidence: [{ source: 'response', path: 'body', found: line.trim().slice(0, 200), note: message.summary }],
  });
}
