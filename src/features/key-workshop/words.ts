import type { KeyPurpose } from '../../core/key-set/key-labels.ts';
import type { ReadinessReport, ReadinessState } from '../../core/key-workshop/readiness.ts';
import type { KeyChoice } from '../../core/key-workshop/wanted-keys.ts';
import type { MakeKeyFailure } from '../../platform/make-key.ts';
import type { Tone } from '../../ui/badge.tsx';

export const purposeNames: Readonly<Record<KeyPurpose, string>> = { sig: 'signing', enc: 'encryption' };

export function choiceName({ alg, curve }: KeyChoice): string {
  return `${alg} on ${curve}`;
}

export function failureWords(why: MakeKeyFailure, { curve }: KeyChoice): string {
  switch (why) {
    case 'lacking':
      return `The engine of this browser lacks ${curve}: it cannot make such a key. Choose another curve, or make this key in another browser.`;
    case 'insecure':
      return 'A browser makes keys only on a page that came over https or from this machine.';
  }
}

export const stateNames: Readonly<Record<ReadinessState, readonly [tone: Tone, word: string]>> = {
  good: ['good', 'right'],
  fault: ['error', 'refused'],
  risk: ['warning', 'at risk'],
  unseen: ['note', 'not seen'],
};

export const reportWords: Readonly<Record<ReadinessReport['state'], string>> = {
  ready: 'Nothing stands in the way: all that the provider looks at was seen, and is right.',
  'not-ready': 'Not ready: the provider refuses what is marked.',
  'at-risk': 'At risk: some providers refuse what is marked, or it breaks later.',
  'not-all-seen': 'What was seen is right. A browser cannot see the rest: the commands below do.',
};
