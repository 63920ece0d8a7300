import { describe, expect, it } from 'vitest';
import { fapiCase } from '../testing/cases.ts';
import { testNow } from '../testing/times.ts';
import { diagnose } from './index.ts';

describe('the function of the package', () => {
  it('judges times as of the moment that is handed in', async () => {
    const { now: _now, ...given } = await fapiCase();
    expect((await diagnose(given, { now: testNow })).findings).toEqual([]);
    const late = await diagnose({ ...given, now: testNow }, { now: testNow + 900 });
    expect(late).toMatchObject({ now: testNow + 900, predicted: { error: 'invalid_client' } });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '1795155200' as unknown as number])(
    'rejects a moment that is none: %s',
    async (now) => {
      await expect(diagnose({}, { now })).rejects.toThrow(new TypeError('member now has the wrong type'));
    },
  );

  it('rejects what is no case, and an unknown code', async () => {
    await expect(diagnose('' as never)).rejects.toThrow(TypeError);
    await expect(diagnose({}, { ignore: ['sig-dre' as 'sig-der'] })).rejects.toThrow(/nearest: sig-der/);
  });
});
