import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase } from '../../../testing/cases.ts';
import { healthyCases } from '../../../testing/healthy-cases.ts';
import { testNow } from '../../../testing/times.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { analyseTiming } from '../../assertion/timing.ts';
import { timingRulesOf } from '../../assertion/timing-rules.ts';
import { buildSubject } from '../../case/build-subject.ts';
import type { Case } from '../../case/case.ts';
import type { Subject } from '../../case/subject.ts';
import type { ClockReading } from './clock-story.ts';
import { readClock } from './read-clock.ts';

const hour = 3600;
const at = (iat: number, exp = iat + 115): Record<string, number> => ({
  iat: testNow + iat,
  exp: testNow + exp,
});
const byServer = (seconds = testNow): CaseChanges => ({
  now: undefined,
  response: `HTTP/1.1 400 Bad Request\r\nDate: ${new Date(seconds * 1000).toUTCString()}\r\n\r\n{}`,
});

async function subjectOf(changes: CaseChanges): Promise<Subject> {
  return buildSubject(await fapiCase(changes), testNow);
}
function read(subject: Subject): ClockReading {
  const reading = readClock(subject);
  if (reading === undefined) throw new Error('the case has an assertion');
  return reading;
}
const said = ({ stories }: ClockReading): readonly string[] =>
  stories.map(({ kind, certainty }) => `${kind} ${certainty ?? '-'}`);

/** Assertion, proof, and more → the readings, each with its certainty. */
const table: Readonly<Record<string, readonly [CaseChanges, readonly string[], RegExp]>> = {
  'a healthy request': [
    {},
    ['in-time -'],
    /^In time by the given time: signed 5 seconds before, good for 1 minute 55 seconds more$/,
  ],
  'a clock 74 seconds ahead, all signed by it': [
    { ...byServer(), assertion: { claims: at(74) }, proof: { claims: at(74) } },
    ['clock-ahead strong'],
    /^Your clock is 1 minute 14 seconds ahead of the server’s clock$/,
  ],
  'a clock 30 seconds ahead, within the tolerance': [
    { ...byServer(), assertion: { claims: at(30) }, proof: { claims: at(30) } },
    ['clock-ahead strong'],
    /30 seconds ahead of the server’s clock/,
  ],
  'iat set ahead while the proof is right': [
    { ...byServer(), assertion: { claims: at(90) }, proof: { claims: at(0) } },
    ['clock-ahead strong'],
    /the program sets iat ahead, the clock is right$/,
  ],
  'an assertion that waited three minutes': [
    { ...byServer(), assertion: { claims: at(-185) }, proof: { claims: at(-5) } },
    ['sent-late strong'],
    /^Sent 3 minutes after signing/,
  ],
  'a whole request three minutes old': [
    { ...byServer(), assertion: { claims: at(-180) }, proof: { claims: at(-180) } },
    ['sent-late hint', 'clock-behind hint'],
    /^Sent 3 minutes after signing$/,
  ],
  'the same by this machine’s clock': [
    { now: undefined, assertion: { claims: at(-180) }, proof: { claims: at(-180) } },
    ['sent-late hint', 'clock-behind hint', 'old-paste hint'],
    /^Sent/,
  ],
  'Singapore time taken for UTC': [
    { ...byServer(), assertion: { claims: at(8 * hour) }, proof: { claims: at(8 * hour) } },
    ['zone-ahead strong', 'clock-ahead hint'],
    /^Local time was treated as UTC: iat is 8 hours ahead .* UTC\+8 \(Singapore\)$/,
  ],
  'Singapore time in the assertion alone': [
    { ...byServer(), assertion: { claims: at(8 * hour) } },
    ['zone-ahead strong'],
    /UTC\+8/,
  ],
  'summer time': [
    { ...byServer(), assertion: { claims: at(hour) }, proof: { claims: at(hour) } },
    ['zone-ahead strong', 'clock-ahead hint'],
    /UTC\+1, or summer time$/,
  ],
  'half past a zone': [
    { ...byServer(), assertion: { claims: at(5.5 * hour) } },
    ['zone-ahead strong'],
    /UTC\+5:30$/,
  ],
  'UTC taken for Singapore time': [
    { ...byServer(), assertion: { claims: at(-8 * hour) }, proof: { claims: at(-8 * hour) } },
    ['zone-behind strong', 'stored hint', 'clock-behind hint'],
    /^The time was moved by a time zone: iat is 8 hours behind/,
  ],
  'an assertion of two days ago': [
    { ...byServer(), assertion: { claims: at(-49 * hour) }, proof: { claims: at(-49 * hour) } },
    ['stored hint', 'clock-behind hint'],
    /stored in between$/,
  ],
  'an assertion of two days ago with a fresh proof': [
    { ...byServer(), assertion: { claims: at(-49 * hour) } },
    ['sent-late strong'],
    /^Sent 2 days/,
  ],
  'one made together with that of PAR': [
    { ...byServer(testNow + 200), assertion: { claims: at(-30) }, proof: { claims: at(-30) } },
    ['stored strong'],
    /together with that of the PAR request/,
  ],
  milliseconds: [
    { assertion: { claims: { iat: testNow * 1000, exp: (testNow + 100) * 1000 } } },
    ['unit proof'],
    /^iat and exp are both in milliseconds instead of seconds$/,
  ],
  minutes: [
    { assertion: { claims: { iat: Math.floor(testNow / 60), exp: Math.floor(testNow / 60) + 2 } } },
    ['unit proof'],
    /^exp counts minutes, not seconds$/,
  ],
  'an ISO text': [
    { assertion: { claims: { exp: '2026-11-20T06:15:00Z' } } },
    ['no-number proof'],
    /^exp is no number: a date as text$/,
  ],
  'a life of an hour': [
    { assertion: { claims: at(0, hour) } },
    ['lifetime proof'],
    /^exp lies 3600 seconds after iat/,
  ],
  'no exp': [{ assertion: { claims: { exp: undefined } } }, ['no-number proof'], /^exp is missing/],
  'an nbf of tomorrow': [
    { assertion: { claims: { nbf: testNow + 86_400 } } },
    ['not-yet-valid strong'],
    /^The assertion is not valid yet/,
  ],
};

describe('the reading of the clocks', () => {
  it.each(Object.entries(table))('%s', async (_name, [changes, wanted, sentence]) => {
    const reading = read(await subjectOf(changes));
    expect(said(reading)).toEqual(wanted);
    expect(reading.stories[0].sentence).toMatch(sentence);
  });

  it('tells an assertion that was sent before by the earlier request', async () => {
    const assertion = await makeAssertion({ claims: at(-200) });
    const earlier = await fapiCase({ parameters: { client_assertion: assertion } });
    const reading = read(
      await subjectOf({ parameters: { client_assertion: assertion }, previous_request: earlier.request }),
    );
    expect(said(reading)).toEqual(['stored proof']);
  });

  it('gives the numbers behind it', async () => {
    const reading = read(await subjectOf({ ...byServer(), assertion: { claims: at(-185) } }));
    expect(Object.fromEntries(reading.numbers.map(({ label, seconds }) => [label, seconds]))).toEqual({
      'iat against the present': -185,
      'exp against the present': -70,
      'life: exp − iat': 115,
      'iat of the DPoP proof against the present': -5,
      'iat of the DPoP proof − iat': 180,
      'iat − iat of the PAR assertion': -155,
    });
  });

  it('says what would tell equal readings apart', async () => {
    const late = { assertion: { claims: at(-180) }, proof: { claims: at(-180) } };
    expect(read(await subjectOf({ now: undefined, ...late })).wanted).toMatch(/Date header/);
    expect(read(await subjectOf({})).wanted).toBeUndefined();
  });

  it('finds every healthy case in time', async () => {
    for (const [name, make] of Object.entries(healthyCases)) {
      const reading = readClock(buildSubject(await make(), testNow));
      expect(
        reading?.stories.map(({ kind }) => kind),
        name,
      ).toEqual(['in-time']);
    }
  });

  it('has no reading without an assertion', () => {
    expect(readClock(buildSubject({ response: 'HTTP/1.1 400 Bad\r\n\r\n{}' }, testNow))).toBeUndefined();
  });

  it('never disagrees with the checks: the first reading is one of their faults, or there is none', async () => {
    const base = await subjectOf({});
    const time = fc.oneof(
      fc.integer({ min: -100_000, max: 100_000 }).map((seconds) => testNow + seconds),
      fc.constantFrom<unknown>(
        undefined,
        '',
        'x',
        0,
        testNow * 1000,
        String(testNow),
        null,
        Number.MAX_VALUE,
        -1,
      ),
    );
    const source = fc.constantFrom('given' as const, 'response-date' as const, 'clock' as const);
    fc.assert(
      fc.property(time, time, time, time, source, (iat, exp, nbf, proof, whose) => {
        const claims = JSON.parse(JSON.stringify({ iat, exp, nbf })) as NonNullable<Subject['claims']>;
        const dpopClaims = JSON.parse(JSON.stringify({ iat: proof })) as NonNullable<Subject['dpopClaims']>;
        const subject: Subject = { ...base, claims, dpopClaims, now: { seconds: testNow, source: whose } };
        const faults = analyseTiming(claims, subject.now, timingRulesOf(subject));
        const { stories } = read(subject);
        const fault = faults.find(({ code }) => code === stories[0].code);
        if (faults.every(({ code }) => code === 'exp-float')) expect(stories[0].kind).toBe('in-time');
        else expect(fault).toBeDefined();
        // Never surer than the check, and two that compete are no proof.
        const rank = ['hint', 'strong', 'proof'];
        for (const { certainty } of stories)
          expect(rank.indexOf(certainty ?? 'hint')).toBeLessThanOrEqual(
            rank.indexOf(fault?.certainty ?? 'proof'),
          );
        if (stories.length > 1) expect(stories.map(({ certainty }) => certainty)).not.toContain('proof');
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a case', () => {
  it('of the assertion alone is read as well', async () => {
    const alone: Case = { client_assertion: await makeAssertion(), now: testNow };
    expect(read(buildSubject(alone, testNow)).stories[0].kind).toBe('in-time');
  });
});
