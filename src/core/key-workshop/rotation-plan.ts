import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { describeDuration, toSingaporeTime, toUtc } from '../assertion/describe-time.ts';
import { member } from '../assertion/json-text.ts';
import { type KeyPurpose, purposeOf } from '../key-set/key-labels.ts';
import type { KeyEntry } from '../key-set/key-set-document.ts';
import type { Profile, Ruled } from '../profiles/profile.ts';
import { toKeySet } from './publishable.ts';

export interface RotationOrder {
  readonly use: KeyPurpose;
  /** The set in force; empty where there is none yet. */
  readonly inForce: readonly KeyEntry[];
  /** The public half of the new key; absent: the plan tells the dates only. */
  readonly fresh?: JsonObject | undefined;
  /** Unix seconds of the first step. */
  readonly startsAt: number;
  readonly profile: Profile;
}

export type RotationStepId = 'add' | 'swap' | 'switch' | 'drop' | 'forget';

/** One thing to do, not before its time. */
export interface RotationStep {
  readonly id: RotationStepId;
  /** Unix seconds before which the step breaks logins. */
  readonly at: number;
  readonly title: string;
  readonly does: readonly string[];
  /** What to publish at this step, as JSON text; absent where the set stays as it is or the new key is not made yet. */
  readonly publishes?: string | undefined;
}

export interface RotationPlan {
  readonly use: KeyPurpose;
  /** `kid`, or the place, of the keys that go. */
  readonly leaving: readonly string[];
  readonly steps: readonly RotationStep[];
  /** How long the provider keeps its copy, and where that stands. */
  readonly wait: Ruled<number>;
}

/** Where the standards set no limit to a life, an assertion that is still on its way is given this long. */
const longestLifeSeconds = 600;
/** An answer that was encrypted before has arrived and been read after this. */
const onItsWaySeconds = 60;

/**
 * How to change a key without a failing login (singpass.md §2, row Rotation). A signing key is added, used once every copy of
 * the set holds it, and dropped once no assertion by it is under way; an encryption key is swapped, and the old private half
 * stays for as long as the provider may still encrypt to it. Times in Unix seconds; reads no clock.
 */
export function planRotation(order: RotationOrder): RotationPlan {
  const { use, inForce, fresh, profile } = order;
  const name = fresh && member(fresh, 'kid');
  const isFresh = ({ jwk }: KeyEntry): boolean => name !== undefined && member(jwk, 'kid') === name;
  const leaving = inForce.filter((key) => purposeOf(key) === use && !isFresh(key));
  return {
    use,
    leaving: leaving.map(({ jwk, path }) => String(member(jwk, 'kid') ?? path)),
    steps: use === 'sig' ? signingSteps(order, leaving) : encryptionSteps(order, leaving),
    wait: profile.keySet.cacheSeconds,
  };
}

/** The set with both keys, and the one without those that leave. */
function setsOf({ inForce, fresh }: RotationOrder, leaving: readonly KeyEntry[]) {
  if (fresh === undefined) return {};
  const others = inForce.filter(({ jwk }) => member(jwk, 'kid') !== member(fresh, 'kid'));
  const staying = others.filter((key) => !leaving.includes(key));
  return {
    both: toKeySet([...others.map(({ jwk }) => jwk), fresh]),
    fresh: toKeySet([...staying.map(({ jwk }) => jwk), fresh]),
  };
}

function signingSteps(order: RotationOrder, leaving: readonly KeyEntry[]): readonly RotationStep[] {
  const { startsAt, profile } = order;
  const sets = setsOf(order, leaving);
  const cache = profile.keySet.cacheSeconds.value;
  const life = Math.min(profile.assertion.maxLifetimeSeconds.value, longestLifeSeconds);
  const switchAt = startsAt + cache;
  const dropAt = switchAt + life + profile.assertion.clockToleranceSeconds.value;
  const first = leaving.length === 0;
  const steps: readonly RotationStep[] = [
    {
      id: 'add',
      at: startsAt,
      title: first ? 'Publish the new signing key' : 'Publish the new signing key beside the old one',
      does: [
        'Publish the set below on every instance, and clear what caches it on the way.',
        first ? 'Do not sign with it yet.' : 'Go on signing with the old key.',
      ],
      publishes: sets.both,
    },
    {
      id: 'switch',
      at: switchAt,
      title: 'Sign with the new key',
      does: [
        cache === 0
          ? 'No wait is needed: the server fetches the set for each request.'
          : `Wait until then: the provider keeps its copy of the set for ${describeDuration(cache)}.`,
        'Load the new private key in every instance, with its kid in the header of the assertion.',
        'Try one login before you go on.',
      ],
    },
  ];
  if (first) return steps;
  return [
    ...steps,
    {
      id: 'drop',
      at: dropAt,
      title: 'Take the old signing key out of the set',
      does: [
        'Not before every instance signs with the new key: look into the logs for the old kid.',
        'Publish the set below.',
      ],
      publishes: sets.fresh,
    },
    forget(dropAt + cache, 'No copy of the set holds it then.'),
  ];
}

function encryptionSteps(order: RotationOrder, leaving: readonly KeyEntry[]): readonly RotationStep[] {
  const { startsAt, profile } = order;
  const sets = setsOf(order, leaving);
  const cache = profile.keySet.cacheSeconds.value;
  const first = leaving.length === 0;
  const steps: readonly RotationStep[] = [
    {
      id: 'add',
      at: startsAt,
      title: first
        ? 'Load the new private key in the program'
        : 'Load the new private key in the program, beside the old one',
      does: [
        'Every instance must be able to decrypt with it before it is published.',
        'Choose the key by kid in the header of the token.',
      ],
    },
    {
      id: 'swap',
      at: startsAt,
      title: first
        ? 'Then publish the new encryption key'
        : 'Then publish the new encryption key in place of the old one',
      does: ['Publish the set below on every instance.', ...formerCopy(cache, first)],
      publishes: sets.fresh,
    },
  ];
  return first
    ? steps
    : [...steps, forget(startsAt + cache + onItsWaySeconds, 'Nothing is encrypted to it any more.')];
}

/** How long a set that was published before stays in use at the server, as the end of a sentence. */
export function keptFor({ value }: Pick<Ruled<number>, 'value'>): string {
  return value === 0
    ? 'the server fetches the set for each request'
    : `the provider keeps its copy for ${describeDuration(value)}`;
}

/** None, where the set is fetched for each request. */
function formerCopy(cache: number, first: boolean): readonly string[] {
  const then = first ? ', and find no key in it' : ' and encrypt to the old key: decrypt with both';
  return cache === 0
    ? []
    : [`For ${describeDuration(cache)} the provider may still have its former copy of the set${then}.`];
}

function forget(at: number, because: string): RotationStep {
  return {
    id: 'forget',
    at,
    title: 'Destroy the old private key',
    does: [because, 'Delete it from the secret store and from backups, and never use its kid again.'],
  };
}

/** `2026-11-20 06:13:20 UTC · 2026-11-20 14:13:20 UTC+8`. */
export function timesOf(seconds: number): string {
  return [toUtc(seconds), toSingaporeTime(seconds)].filter(Boolean).join(' · ');
}

/** The plan as Markdown, for a ticket or a change request: dates in UTC and UTC+8, and each set to publish. */
export function rotationText({ use, steps, wait }: RotationPlan): string {
  const title = `# Rotation of the ${use === 'sig' ? 'signing' : 'encryption'} key`;
  const parts = steps.map(({ at, title: what, does, publishes }, index) => {
    const list = does.map((line) => `- ${line}`).join('\n');
    const set = publishes === undefined ? '' : `\n\n\`\`\`json\n${publishes}\`\`\``;
    return `## ${index + 1}. ${what}\n\nNot before ${timesOf(at)}\n\n${list}${set}`;
  });
  const source =
    wait.value === 0
      ? `The server fetches the set for each request (${wait.source}).`
      : `The provider keeps its copy of the set for ${describeDuration(wait.value)} (${wait.source}).`;
  return `${[title, ...parts, source].join('\n\n')}\n`;
}
