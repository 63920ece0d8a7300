import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { testNow } from '../../../testing/times.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { buildSubject } from '../../case/build-subject.ts';
import { clockPointsOf } from './clock-points.ts';
import { readClock } from './read-clock.ts';
import { witnessesOf } from './witnesses.ts';
import { zoneName } from './zone-name.ts';

const shown = async (changes: Parameters<typeof fapiCase>[0]) =>
  clockPointsOf(buildSubject(await fapiCase(changes), testNow)).map(
    ({ id, label, seconds, clock }) => `${seconds - testNow} ${id} ${label} ${clock}`,
  );

describe('the moments of a case', () => {
  it('stand in their own order, each with its clock', async () => {
    expect(
      await shown({
        now: undefined,
        assertion: { claims: { iat: testNow - 7, nbf: testNow - 6, exp: testNow + 100 } },
        proof: { claims: { iat: testNow - 5 } },
        response: `HTTP/1.1 400 Bad Request\r\nDate: ${new Date((testNow - 1) * 1000).toUTCString()}\r\n\r\n{}`,
      }),
    ).toEqual([
      '-30 pushed-iat iat of the PAR assertion signer',
      '-7 iat iat of the assertion signer',
      '-6 nbf nbf of the assertion signer',
      '-5 proof-iat iat of the DPoP proof signer',
      '-1 server-date Date of the answer server',
      '100 exp exp of the assertion signer',
    ]);
  });

  it('hold the time by which the case is judged, where that is not the answer’s own', async () => {
    const points = await shown({
      assertion: { claims: { iat: testNow - 7, exp: 'soon' } },
      proof: { claims: { iat: testNow - 5 } },
    });
    expect(points).toEqual([
      '-30 pushed-iat iat of the PAR assertion signer',
      '-7 iat iat of the assertion signer',
      '-5 proof-iat iat of the DPoP proof signer',
      '0 as-of judged as of judge',
    ]);
  });

  it('are those of the pushed and of the earlier assertion, too', async () => {
    const assertion = async (iat: number): Promise<string> =>
      makeAssertion({ claims: { iat: testNow + iat, exp: testNow + iat + 60 } });
    const [pushed, previous, own] = [await assertion(-30), await assertion(-20), await assertion(-10)];
    const subject = buildSubject(
      {
        profile: 'singpass-fapi',
        now: testNow,
        client_assertion: own,
        authorization_request: `response_type=code&client_assertion=${pushed}`,
        previous_request: `grant_type=x&code=y&client_assertion=${previous}`,
      },
      testNow,
    );
    expect(clockPointsOf(subject).map(({ id, seconds }) => `${seconds - testNow} ${id}`)).toEqual([
      '-30 pushed-iat',
      '-20 previous-iat',
      '-10 iat',
      '0 as-of',
      '50 exp',
    ]);
    expect(witnessesOf(subject)).toEqual({
      now: testNow,
      iat: testNow - 10,
      exp: testNow + 50,
      ahead: -10,
      proofAhead: undefined,
      waited: undefined,
      afterPushed: 20,
    });
    expect(readClock(subject)?.numbers).toEqual([
      { label: 'iat against the present', seconds: -10 },
      { label: 'exp against the present', seconds: 50 },
      { label: 'life: exp − iat', seconds: 60 },
      { label: 'iat − iat of the PAR assertion', seconds: 20 },
    ]);
  });
});

describe('a time zone', () => {
  it.each([
    [8 * 3600, 'UTC+8 (Singapore)'],
    [-8 * 3600, 'UTC−8'],
    [3600, 'UTC+1, or summer time'],
    [-3600, 'UTC−1, or summer time'],
    [19_800, 'UTC+5:30'],
    [3900, 'UTC+1:05'],
    [0, 'UTC+0'],
  ])('%i seconds from UTC is %s', (seconds, name) => expect(zoneName(seconds)).toBe(name));
});

describe('the sentence for times that are wrong', () => {
  const now = testNow;
  it.each([
    [{ iat: now - 5, exp: (now + 100) * 1000 }, /^exp .*milliseconds instead of seconds$/],
    [{ iat: now - 5, exp: String(now + 100) }, /^exp is a text of digits, not a number$/],
    [{ iat: now - 5, exp: '2026-11-20T10:00:00Z' }, /^exp is no number: /],
    [{ iat: now - 5, exp: now + 100, nbf: 'soon' }, /^nbf is no number$/],
    [{ iat: now - 5, exp: undefined }, /^exp is missing: nothing says until when the assertion is good$/],
    [{ iat: undefined, exp: now + 100 }, /^iat is missing: nothing says when the assertion was made$/],
    [{ iat: now - 5, exp: now - 5 }, /^exp lies /],
    [{ iat: now - 5, exp: now + 86_400 }, /^exp lies .*, at most/],
    [{ iat: now - 5, exp: now + 100, nbf: now + 3600 }, /^The assertion is not valid yet: nbf is /],
    [
      { iat: now, exp: now + 100 },
      /^In time by the given time: signed in the same second, good for 1 minute 40 seconds more$/,
    ],
    [{ iat: now + 2, exp: now + 100 }, /signed 2 seconds after, which the tolerance covers, good/],
  ])('%j', async (claims, wanted) => {
    const subject = buildSubject(
      await fapiCase({ assertion: { claims }, proof: { claims: { iat: now } } }),
      now,
    );
    expect(readClock(subject)?.stories[0].sentence).toMatch(wanted);
  });

  it('is none without an assertion', () => expect(readClock(buildSubject({}, now))).toBeUndefined());
});
