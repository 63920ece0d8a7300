import { describe, expect, it } from 'vitest';
import { fapiCase, makeKeySet } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { type MissingInput, missingInputs } from './missing-inputs.ts';

const inputsOf = async (given: Case): Promise<readonly MissingInput[]> =>
  missingInputs(await analyse(given, testNow));
const decidedBy = async (given: Case, wanted: string): Promise<number> =>
  (await inputsOf(given)).find(({ need }) => need === wanted)?.decides ?? 0;

describe('the missing inputs', () => {
  it('stand in the order of what they decide', async () => {
    const inputs = await inputsOf({ client_assertion: await makeAssertion() });
    expect(inputs.map(({ need }) => need).slice(0, 3)).toEqual(['request', 'keySet', 'response']);
    expect(inputs.map(({ decides }) => decides)).toEqual(
      inputs.map(({ decides }) => decides).toSorted((a, b) => b - a),
    );
    expect(inputs[0]?.words).toBe('the token request');
  });

  it('count what is read from them: the header and the claims of an assertion', async () => {
    const given = { jwks: await makeKeySet() };
    const header = await decidedBy(given, 'assertion');
    expect(header).toBeGreaterThan(80);
    // A request brings its assertion along.
    expect(await decidedBy(given, 'request')).toBeGreaterThan(header);
  });

  it('promise nothing of an assertion that is there and cannot be read', async () => {
    expect(await decidedBy({ client_assertion: 'broken' }, 'assertion')).toBe(0);
    const whole = await decidedBy({ jwks: await makeKeySet() }, 'request');
    const beside = await decidedBy({ client_assertion: 'broken', jwks: await makeKeySet() }, 'request');
    expect(beside).toBeLessThan(whole);
  });

  it('decide as many causes as they say', async () => {
    const { request = '', ...given } = await fapiCase({ now: undefined, jwks: undefined });
    const before = await analyse({ ...given, request }, testNow);
    const after = await analyse({ ...given, request, jwks: await makeKeySet() }, testNow);
    const said = missingInputs(before).find(({ need }) => need === 'keySet')?.decides;
    const undecided = new Set(after.diagnosis.cannotTell.map(({ code }) => code));
    const decided = before.diagnosis.cannotTell.filter(({ code }) => !undecided.has(code));
    expect(decided).toHaveLength(said ?? 0);
  });

  it('are asked for once more where they are given and do not suffice', async () => {
    const request = 'curl https://stg-id.singpass.gov.sg/fapi/token -d @body.txt';
    const wordsOf = async (given: Case): Promise<string | undefined> =>
      (await inputsOf(given)).find(({ need }) => need === 'request')?.words;
    expect(await wordsOf({ request })).toBe('the token request once more, whole and unaltered');
    expect(await wordsOf({})).toBe('the token request');
  });

  it('are none where all that can be pasted is given', async () => {
    const { cannotTell } = (await analyse(await fapiCase(), testNow)).diagnosis;
    const inputs = await inputsOf(await fapiCase());
    expect(inputs.every(({ decides }) => decides <= cannotTell.length)).toBe(true);
    expect(inputs.some(({ need }) => need === 'request' || need === 'assertion' || need === 'keySet')).toBe(
      false,
    );
  });
});
