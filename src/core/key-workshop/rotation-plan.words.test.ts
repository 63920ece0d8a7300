import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { mockpassFapi } from '../profiles/mockpass-fapi.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { toKeySet } from './publishable.ts';
import { keptFor, planRotation, type RotationOrder, rotationText, timesOf } from './rotation-plan.ts';

const oldSig = { kty: 'EC', kid: 'sig-1', use: 'sig' };
const oldEnc = { kty: 'EC', kid: 'enc-1', use: 'enc' };
const nameless = { kty: 'EC', use: 'sig' };
const fresh = { kty: 'EC', kid: 'new' };
const textOf = (...keys: readonly object[]): string => `${JSON.stringify({ keys }, null, 2)}\n`;

const plan = (use: 'sig' | 'enc', keys: readonly object[], changes: Partial<RotationOrder> = {}) =>
  planRotation({
    use,
    inForce: parseKeySet(JSON.stringify({ keys })).keys,
    fresh,
    startsAt: testNow,
    profile: singpassFapi,
    ...changes,
  });

const forgotten = 'Delete it from the secret store and from backups, and never use its kid again.';
const hold = 'Wait until then: the provider keeps its copy of the set for 1 hour.';
const switched = {
  id: 'switch',
  at: testNow + 3600,
  title: 'Sign with the new key',
  does: [
    hold,
    'Load the new private key in every instance, with its kid in the header of the assertion.',
    'Try one login before you go on.',
  ],
};
const published = 'Publish the set below on every instance, and clear what caches it on the way.';
const wait = singpassFapi.keySet.cacheSeconds;

describe('the plan for a signing key, word for word', () => {
  it('where there is one', () => {
    expect(plan('sig', [oldSig, oldEnc, nameless])).toEqual({
      use: 'sig',
      leaving: ['sig-1', 'keys[2]'],
      wait,
      steps: [
        {
          id: 'add',
          at: testNow,
          title: 'Publish the new signing key beside the old one',
          does: [published, 'Go on signing with the old key.'],
          publishes: textOf(oldSig, oldEnc, nameless, fresh),
        },
        switched,
        {
          id: 'drop',
          at: testNow + 3780,
          title: 'Take the old signing key out of the set',
          does: [
            'Not before every instance signs with the new key: look into the logs for the old kid.',
            'Publish the set below.',
          ],
          publishes: textOf(oldEnc, fresh),
        },
        {
          id: 'forget',
          at: testNow + 7380,
          title: 'Destroy the old private key',
          does: ['No copy of the set holds it then.', forgotten],
        },
      ],
    });
  });

  it('where there is none', () => {
    expect(plan('sig', [oldEnc])).toEqual({
      use: 'sig',
      leaving: [],
      wait,
      steps: [
        {
          id: 'add',
          at: testNow,
          title: 'Publish the new signing key',
          does: [published, 'Do not sign with it yet.'],
          publishes: textOf(oldEnc, fresh),
        },
        switched,
      ],
    });
  });

  it('where the new key is in the set, or has no name, or is not made', () => {
    const again = { ...oldSig, kid: 'new' };
    expect(plan('sig', [oldSig, again]).leaving).toEqual(['sig-1']);
    expect(plan('sig', [oldSig, again]).steps[0]?.publishes).toBe(textOf(oldSig, fresh));
    const noName = plan('sig', [oldSig, nameless], { fresh: { kty: 'EC' } });
    expect(noName.leaving).toEqual(['sig-1', 'keys[1]']);
    const dates = plan('sig', [oldSig, nameless], { fresh: undefined });
    expect(dates.leaving).toEqual(['sig-1', 'keys[1]']);
    expect(dates.steps.map(({ publishes }) => publishes)).toEqual(Array(4).fill(undefined));
  });
});

describe('the plan for an encryption key, word for word', () => {
  const every = 'Every instance must be able to decrypt with it before it is published.';
  const choose = 'Choose the key by kid in the header of the token.';
  const publish = 'Publish the set below on every instance.';

  it('where there is one', () => {
    expect(plan('enc', [oldSig, oldEnc])).toEqual({
      use: 'enc',
      leaving: ['enc-1'],
      wait,
      steps: [
        {
          id: 'add',
          at: testNow,
          title: 'Load the new private key in the program, beside the old one',
          does: [every, choose],
        },
        {
          id: 'swap',
          at: testNow,
          title: 'Then publish the new encryption key in place of the old one',
          does: [
            publish,
            'For 1 hour the provider may still have its former copy of the set and encrypt to the old key: decrypt with both.',
          ],
          publishes: textOf(oldSig, fresh),
        },
        {
          id: 'forget',
          at: testNow + 3660,
          title: 'Destroy the old private key',
          does: ['Nothing is encrypted to it any more.', forgotten],
        },
      ],
    });
  });

  it('where there is none', () => {
    expect(plan('enc', [oldSig]).steps).toEqual([
      { id: 'add', at: testNow, title: 'Load the new private key in the program', does: [every, choose] },
      {
        id: 'swap',
        at: testNow,
        title: 'Then publish the new encryption key',
        does: [
          publish,
          'For 1 hour the provider may still have its former copy of the set, and find no key in it.',
        ],
        publishes: textOf(oldSig, fresh),
      },
    ]);
  });
});

describe('a plan for a mock that fetches the set for each request', () => {
  it('waits for nothing and speaks of no copy', () => {
    const ofMock = (use: 'sig' | 'enc') => plan(use, [oldSig, oldEnc], { profile: mockpassFapi });
    expect(ofMock('sig').steps[1]).toMatchObject({
      at: testNow,
      does: expect.arrayContaining(['No wait is needed: the server fetches the set for each request.']),
    });
    expect(ofMock('enc').steps[1]?.does).toEqual(['Publish the set below on every instance.']);
    for (const use of ['sig', 'enc'] as const) expect(rotationText(ofMock(use))).not.toContain('0 seconds');
    expect(keptFor(ofMock('sig').wait)).toBe('the server fetches the set for each request');
    expect(keptFor(wait)).toBe('the provider keeps its copy for 1 hour');
  });
});

describe('a plan as Markdown', () => {
  const [first, later] = [
    '2026-11-20 06:13:20 UTC · 2026-11-20 14:13:20 UTC+8',
    '2026-11-20 07:13:20 UTC · 2026-11-20 15:13:20 UTC+8',
  ];
  it('is a title, the steps with their dates and sets, and the source', () => {
    expect(rotationText(plan('sig', []))).toBe(
      [
        '# Rotation of the signing key',
        '## 1. Publish the new signing key',
        `Not before ${first}`,
        `- ${published}\n- Do not sign with it yet.`,
        `\`\`\`json\n${textOf(fresh)}\`\`\``,
        '## 2. Sign with the new key',
        `Not before ${later}`,
        switched.does.map((line) => `- ${line}`).join('\n'),
        'The provider keeps its copy of the set for 1 hour (Singpass: key sets).\n',
      ].join('\n\n'),
    );
    expect(rotationText(plan('enc', [])).split('\n')[0]).toBe('# Rotation of the encryption key');
  });

  it('has no date beyond the calendar', () => {
    expect(timesOf(testNow)).toBe(first);
    expect(timesOf(9e12)).toBe('');
  });
});

it('a set to publish leaves out symmetric keys', () => {
  expect(toKeySet([{ kty: 'oct', kid: 'a' }, oldSig])).toBe(textOf(oldSig));
  expect(toKeySet([])).toBe(textOf());
});
