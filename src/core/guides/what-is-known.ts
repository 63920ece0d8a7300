import type { Subject } from '../case/subject.ts';
import type { RankedFinding } from '../diagnosis.ts';
import { isAssertionGrant } from '../request/grant.ts';
import { faultsNamedIn, faultsSaidBy } from '../response/named-faults.ts';
import type { Knowledge } from './knowledge.ts';
import { whatAnswerShows } from './what-answer-shows.ts';
import { whatParProved } from './what-par-proved.ts';
import { whatRequestShows } from './what-request-shows.ts';

/** All that a guide can know of a case beside the outcomes of its checks. */
export function whatIsKnown(
  subject: Subject | undefined,
  findings: readonly Pick<RankedFinding, 'code'>[] = [],
): Knowledge {
  const ofPar = whatParProved(subject);
  const { facts, denied } = whatAnswerShows(subject);
  const response = subject?.response;
  const ranked = findings.map(({ code }) => code);
  return {
    ...ofPar,
    facts: { ...facts, ...ofPar.facts, 'other-provider': grantIsAssertion(subject) },
    denied: { ...denied, ...whatRequestShows(subject) },
    named: response === undefined ? [] : faultsNamedIn(response),
    said: response === undefined ? [] : faultsSaidBy(response),
    meant: response === undefined ? [] : subject?.recognised?.causes,
    ranked,
  };
}

/** No provider that is known by name takes an assertion as the grant; who does says invalid_grant of it (RFC 7521 §4.1.1). */
function grantIsAssertion(subject: Subject | undefined): string | undefined {
  const { request } = subject ?? {};
  return request && isAssertionGrant(request)
    ? 'the request hands over an assertion as its grant'
    : undefined;
}
