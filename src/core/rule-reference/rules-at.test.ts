import { describe, expect, it } from 'vitest';
import { faultMakers } from '../../evaluation/faults/registry.ts';
import { makeSingles } from '../../evaluation/make-singles.ts';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { type FaultGroup, faults } from '../catalogue/faults.ts';
import { checks } from '../checks/registry.ts';
import { diagnose } from '../diagnose.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { type PlaceSource, rulePlaces } from './rule-places.ts';
import { type PlaceRule, rulesAt } from './rules-at.ts';

const diagnosisOf = (given: Case): Diagnosis => diagnose(buildSubject(given, 0));

/** Shows the evidence of whatever else is wrong beside it: it looks at no place itself. */
const quoting = 'server-strictness-changed';

type FoundPlace = readonly [code: string, source: PlaceSource, path: string];

function placesFound({ outcomes }: Diagnosis): readonly FoundPlace[] {
  return Object.entries(outcomes).flatMap(([code, outcome]) => {
    if (outcome.kind !== 'found' || code === quoting) return [];
    return outcome.finding.evidence.flatMap(({ source, path }): readonly FoundPlace[] =>
      isPlaceSource(source) && path !== undefined ? [[code, source, path]] : [],
    );
  });
}

function isListed([code, source, path]: FoundPlace): boolean {
  const outer = path.replace(/^(header\.\w+)\..*$/, '$1');
  return rulesAt(source, outer, undefined).some((rule) => rule.code === code);
}

function isPlaceSource(source: string): source is PlaceSource {
  return Object.hasOwn(rulePlaces, source);
}

/** The groups whose evidence stands in a token or a request; of each fault the first way to make it. */
const groups: readonly FaultGroup[] = ['A', 'B', 'C', 'D', 'E', 'H', 'I'];
const makers = faultMakers.filter(
  ({ code }, at) =>
    groups.includes(faults[code].group) && faultMakers.findIndex((other) => other.code === code) === at,
);

describe('the rules at a place', () => {
  it('are all those that point at it in the cases of the evaluation', async () => {
    const unlisted = new Set<string>();
    for (const maker of makers) {
      for (const { given } of await makeSingles(maker, 3, { forms: 1, rounds: 1 })) {
        for (const place of placesFound(diagnosisOf(given)))
          if (!isListed(place)) unlisted.add(place.join(' '));
      }
    }
    expect([...unlisted]).toEqual([]);
  }, 120_000);

  it('are checks', () => {
    const codes: readonly string[] = checks.map(({ code }) => code);
    const listed = Object.values(rulePlaces).flatMap((places) => Object.values(places).flat());
    expect(listed.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('says of each what it found in the case', async () => {
    const wrong = await fapiCase({
      assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg/fapi/', sub: 'odd\u200b' } },
    });
    const diagnosis = diagnosisOf(wrong);
    const verdictOf = (path: string, code: string): PlaceRule['verdict'] | undefined =>
      rulesAt('client_assertion', path, diagnosis).find((rule) => rule.code === code)?.verdict;
    expect(verdictOf('claims.aud', 'aud-trailing-slash')).toEqual({ kind: 'fault' });
    expect(verdictOf('claims.aud', 'aud-missing')).toEqual({
      kind: 'not-applicable',
      because: 'reported as aud-trailing-slash',
    });
    expect(verdictOf('claims.exp', 'exp-ms')).toEqual({ kind: 'passed' });
    expect(verdictOf('claims.sub', 'client-id-unknown')?.kind).toBe('cannot-tell');
    expect(verdictOf('claims.sub', 'invisible-chars')).toEqual({ kind: 'fault' });
    expect(verdictOf('claims.aud', 'invisible-chars')).toEqual({ kind: 'elsewhere' });
  });

  it('tells a fault from what follows from another', async () => {
    const claims = { aud: 'https://stg-id.singpass.gov.sg/fapi/' };
    const diagnosis = diagnosisOf(await fapiCase({ assertion: { claims } }));
    const [first] = rulesAt('client_assertion', 'claims.aud', { ...diagnosis, findings: [] }).filter(
      ({ code }) => code === 'aud-trailing-slash',
    );
    expect(first?.verdict).toEqual({ kind: 'follows' });
  });

  it('lists its own first, then those of every place of its kind, each once', async () => {
    const rules = rulesAt('request', 'parameters.code', diagnosisOf(await legacyCase()));
    const codes = rules.map(({ code }) => code);
    expect(codes[0]).toBe('code-missing');
    expect(new Set(codes).size).toBe(codes.length);
    expect(rules.findIndex(({ own }) => !own)).toBe(rules.filter(({ own }) => own).length);
  });

  it('are open while nothing was given, and none at a place that no rule looks at', () => {
    expect(rulesAt('dpop', 'claims.htm', undefined)).toEqual([
      expect.objectContaining({ code: 'dpop-htm', own: true, verdict: { kind: 'open' } }),
    ]);
    expect(rulesAt('dpop', 'claims.__proto__', undefined)).toEqual([]);
  });
});
