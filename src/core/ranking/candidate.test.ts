import { expect, it } from 'vitest';
import { legacyCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';

it('what the server of the profile lets pass is a warning there, and predicts no refusal', async () => {
  const request = { assertion: { claims: { exp: testNow + 3600 } } };
  const of = async (profile: string): Promise<readonly unknown[]> => {
    const { diagnosis } = await analyse({ ...(await legacyCase(request)), profile }, testNow);
    const found = diagnosis.findings.find(({ code }) => code === 'exp-too-far');
    return [found?.severity, diagnosis.predicted?.because];
  };
  expect(await of('singpass-legacy')).toEqual(['error', 'exp-too-far']);
  expect((await of('mockpass-legacy'))[0]).toBe('warning');
  expect((await of('mockpass-legacy'))[1]).not.toBe('exp-too-far');
});
