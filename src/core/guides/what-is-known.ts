import type { Subject } from '../case/subject.ts';
import type { RankedFinding } from '../diagnosis.ts';
import { faultsNamedIn, faultsSaidBy } from '../response/named-faults.ts';
import type { Knowledge } from './knowledge.ts';
import { isOfNamedProvider, whatAnswerShows } from './what-answer-shows.ts';
import { whatParProved } from './what-par-proved.ts';

/** All that a guide can know of a case beside the outcomes of its checks. */
export function whatIsKnown(
  subject: Subject | undefined,
  findings: readonly Pick<RankedFinding, 'code'>[] = [],
): Knowledge {
  const ofPar = whatParProved(subject);
  const { facts, denied } = whatAnswerShows(subject);
  const response = subject?.response;
  const ranked = findings.map(({ code }) => code);
  const noPar =
    subject !== undefined && isOfNamedProvider(subject) && !subject.profile.fapi
      ? { 'client-accepted-by-par': `${subject.profile.title} has no pushed requests` }
      : {};
  const isOfMock = subject?.recognised?.source === 'mockpass';
  const noMock =
    subject !== undefined && !isOfMock && isOfNamedProvider(subject)
      ? { mock: `it is ${subject.profile.title}` }
      : {};
  const noCopy =
    subject?.profile.keySet.cacheSeconds.value === 0
      ? { 'set-kept': `${subject.profile.title} fetches the key set for each request` }
      : {};
  return {
    ...ofPar,
    facts: { ...facts, ...ofPar.facts },
    denied: { ...denied, ...noPar, ...noMock, ...noCopy },
    named: response === undefined ? [] : faultsNamedIn(response),
    said: response === undefined ? [] : faultsSaidBy(response),
    meant: response === undefined ? [] : subject?.recognised?.causes,
    ranked,
  };
}
