import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { encryptionKey, signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { profiles } from '../profiles/registry.ts';
import { rfc7523 } from '../profiles/rfc7523.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { toKeySet } from './publishable.ts';
import { planRotation, type RotationOrder, rotationText } from './rotation-plan.ts';

const keysIn = (text: string | undefined) =>
  (JSON.parse(text ?? '{"keys":[]}') as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);

async function inForce() {
  const keys = [(await signingKey()).publicJwk, (await encryptionKey()).publicJwk];
  return parseKeySet(JSON.stringify({ keys })).keys;
}

async function order(use: 'sig' | 'enc', changes: Partial<RotationOrder> = {}): Promise<RotationOrder> {
  const fresh = use === 'sig' ? await signingKey('sig-2') : await encryptionKey('enc-2');
  return {
    use,
    inForce: await inForce(),
    fresh: { ...fresh.publicJwk } as RotationOrder['fresh'],
    startsAt: testNow,
    profile: singpassFapi,
    ...changes,
  };
}

describe('the rotation of a signing key', () => {
  it('adds, waits an hour, switches, drops', async () => {
    const plan = planRotation(await order('sig'));
    expect(plan.leaving).toEqual(['sig-1']);
    expect(plan.steps.map(({ id, at }) => [id, at - testNow])).toEqual([
      ['add', 0],
      ['switch', 3600],
      ['drop', 3600 + 120 + 60],
      ['forget', 7200 + 120 + 60],
    ]);
    expect(plan.steps.map(({ publishes }) => publishes && keysIn(publishes))).toEqual([
      ['sig-1', 'enc-1', 'sig-2'],
      undefined,
      ['enc-1', 'sig-2'],
      undefined,
    ]);
  });

  it('never leaves a moment in which an assertion by the key in use finds no key', async () => {
    const plan = planRotation(await order('sig'));
    const at = Object.fromEntries(plan.steps.map((step) => [step.id, step]));
    for (const [step, kid] of [
      ['add', 'sig-1'],
      ['add', 'sig-2'],
      ['drop', 'sig-2'],
    ] as const) {
      const key = await signingKey(kid);
      const given = await fapiCase({
        assertion: { key },
        jwks: at[step]?.publishes,
        authorization_request: undefined,
      });
      const { diagnosis } = await analyse(given, testNow);
      expect(diagnosis.findings, `${kid} with the set of ${step}`).toEqual([]);
    }
  });

  it('begins with the first key where there is none', async () => {
    const plan = planRotation(await order('sig', { inForce: [] }));
    expect(plan.steps.map(({ id }) => id)).toEqual(['add', 'switch']);
    expect(plan.leaving).toEqual([]);
  });

  it('tells the dates before the new key is made', async () => {
    const plan = planRotation(await order('sig', { fresh: undefined }));
    expect(plan.steps.map(({ publishes }) => publishes)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('does not add a key twice that the set has already', async () => {
    const set = [
      ...(await inForce()),
      ...parseKeySet(toKeySet([{ ...(await signingKey('sig-2')).publicJwk } as never])).keys,
    ];
    const plan = planRotation(await order('sig', { inForce: set }));
    expect(keysIn(plan.steps[0]?.publishes)).toEqual(['sig-1', 'enc-1', 'sig-2']);
    expect(plan.leaving).toEqual(['sig-1']);
  });
});

describe('the rotation of an encryption key', () => {
  it('swaps, and decrypts with both for an hour', async () => {
    const plan = planRotation(await order('enc'));
    expect(plan.steps.map(({ id, at }) => [id, at - testNow])).toEqual([
      ['add', 0],
      ['swap', 0],
      ['forget', 3660],
    ]);
    expect(keysIn(plan.steps[1]?.publishes)).toEqual(['sig-1', 'enc-2']);
    expect(plan.steps[1]?.does.join(' ')).toContain('1 hour');
    expect(rotationText(plan)).toMatch(/^# Rotation of the encryption key/);
  });
});

describe('every plan', () => {
  it('goes forward in time and publishes nothing private, for every profile and start', async () => {
    const [sig, enc] = await Promise.all([order('sig'), order('enc')]);
    fc.assert(
      fc.property(
        fc.constantFrom(...profiles),
        fc.integer({ min: 0, max: 4_000_000_000 }),
        fc.constantFrom(sig, enc),
        (profile, startsAt, given) => {
          const { steps } = planRotation({ ...given, profile, startsAt });
          expect(steps[0]?.at).toBe(startsAt);
          for (const [index, { at, publishes }] of steps.entries()) {
            expect(at).toBeGreaterThanOrEqual(steps[index - 1]?.at ?? 0);
            expect(publishes ?? '').not.toMatch(/"(?:d|k|p|q|dp|dq|qi|oth)":/);
          }
        },
      ),
      { seed: 7, numRuns: 100 },
    );
  });

  it('publishes no private member and no secret key of a set that holds them', () => {
    const text = JSON.stringify({
      keys: [
        { kty: 'EC', crv: 'P-256', x: 'eA', y: 'eQ', d: 'c2VjcmV0LXNlY3JldA', use: 'sig', kid: 'a' },
        { kty: 'oct', k: 'c2VjcmV0LXNlY3JldA', kid: 'b' },
      ],
    });
    const fresh = { kty: 'EC', kid: 'new' };
    const plan = planRotation({
      use: 'enc',
      inForce: parseKeySet(text).keys,
      fresh,
      startsAt: 0,
      profile: rfc7523,
    });
    const published = plan.steps.map(({ publishes = '' }) => publishes).join('');
    expect(published).not.toContain('c2VjcmV0');
    expect(keysIn(plan.steps[1]?.publishes)).toEqual(['a', 'new']);
  });

  it('keeps to minutes where the standards set no limit to a life', async () => {
    const plan = planRotation(await order('sig', { profile: rfc7523 }));
    const [switched, dropped] = plan.steps.slice(1);
    expect((dropped?.at ?? 0) - (switched?.at ?? 0)).toBe(600 + 300);
  });

  it('is told in UTC and in UTC+8', async () => {
    const text = rotationText(planRotation(await order('sig')));
    expect(text).toContain('Not before 2026-11-20 06:13:20 UTC · 2026-11-20 14:13:20 UTC+8');
    expect(text).toContain('Not before 2026-11-20 07:13:20 UTC · 2026-11-20 15:13:20 UTC+8');
    expect(text).toContain('(Singpass: key sets)');
    expect(text.match(/```json/g)).toHaveLength(2);
  });
});
