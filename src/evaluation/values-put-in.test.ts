import { describe, expect, it } from 'vitest';
import { analyse } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';
import { type FaultCode, faults } from '../core/catalogue/faults.ts';
import type { SetParameter } from '../core/checks/outcome.ts';
import type { RankedFinding } from '../core/diagnosis.ts';
import type { WireRequest } from '../core/request/wire-request.ts';
import { faultMakers } from './faults/registry.ts';
import { makeSingles } from './make-singles.ts';

/** What may be found once a value is put in: it was there before, behind the first of several, or has to be signed anew. */
const mayFollow: readonly FaultCode[] = [
  'dpop-htu-endpoint',
  'dpop-htu-slash-query',
  'percent-malformed',
  'invisible-chars',
  'code-truncated',
  'redirect-uri-double-encoded',
  // The answer that is pasted is still that to the request before.
  'app-not-active',
  'jwks-not-registered',
  'redirect-uri-forbidden',
];

/** The case as the form makes it of the right value. */
function putIn(given: Case, request: WireRequest | undefined, { parameter, value }: SetParameter): Case {
  if (parameter === 'endpoint') return { ...given, token_endpoint: value };
  const sent = (request?.parameters ?? []).map((one) => [one.name, one.value] as const);
  const { client_assertion: alone, ...rest } = given;
  const assertion = alone === undefined ? {} : { client_assertion: alone };
  return { ...rest, parameters: { ...Object.fromEntries(sent), ...assertion, [parameter]: value } };
}

const placeOf = ({ code, evidence: [first] }: RankedFinding): string => `${code} ${first.path ?? ''}`;

describe('the values that the form can put in', () => {
  it('mend what they are offered for, and no other fault follows', async () => {
    const makers = faultMakers.filter(({ code }) => ['A', 'B'].includes(faults[code].group));
    const cases = (
      await Promise.all(makers.map((maker) => makeSingles(maker, 1, { forms: 1, rounds: 1 })))
    ).flat();
    let tried = 0;
    const wrong: string[] = [];
    for (const { name, given } of cases) {
      const { subject, diagnosis } = await analyse(given, 0);
      const before = diagnosis.findings.map(placeOf);
      for (const finding of diagnosis.findings) {
        if (finding.fix.set === undefined) continue;
        tried += 1;
        const after = await analyse(putIn(given, subject.request, finding.fix.set), 0);
        const follows = after.diagnosis.findings.filter(
          (one) =>
            placeOf(one) === placeOf(finding) ||
            (one.severity !== 'note' && !before.includes(placeOf(one)) && !mayFollow.includes(one.code)),
        );
        wrong.push(...follows.map((one) => `${name}: after ${placeOf(finding)} comes ${placeOf(one)}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(50);
  }, 120_000);
});
