import { useEffect, useRef, useState } from 'react';
import type { KeyPurpose } from '../../core/key-set/key-labels.ts';
import type { PublicJwk } from '../../core/key-workshop/publishable.ts';
import type { KeyChoice } from '../../core/key-workshop/wanted-keys.ts';
import {
  type MakeKeyFailure,
  makeKey,
  type PrivateFormat,
  type PrivateHalf,
} from '../../platform/make-key.ts';
import { saveFile } from '../../platform/save-file.ts';

/** What is on the bench for one purpose. The private half is there until it is saved. */
export interface BenchKey {
  readonly choice: KeyChoice;
  readonly publicJwk: PublicJwk;
  readonly privateHalf: PrivateHalf | undefined;
  readonly savedAs?: PrivateFormat | 'not-saved' | undefined;
}

type Bench = Readonly<Partial<Record<KeyPurpose, BenchKey>>>;

export interface Workshop {
  readonly bench: Bench;
  /** Why the last key of a purpose could not be made. */
  readonly failures: Readonly<
    Partial<Record<KeyPurpose, { readonly why: MakeKeyFailure; readonly choice: KeyChoice }>>
  >;
  readonly make: (choice: KeyChoice) => Promise<void>;
  readonly save: (use: KeyPurpose, format: PrivateFormat) => Promise<void>;
}

const fileTypes: Readonly<Record<PrivateFormat, readonly [ending: string, type: string]>> = {
  pem: ['pem', 'application/x-pem-file'],
  jwk: ['jwk.json', 'application/json'],
};

/** The keys made on this visit of the tab: in this component's memory alone, and let go of with it. */
export function useWorkshop(): Workshop {
  const [bench, setBench] = useState<Bench>({});
  const [failures, setFailures] = useState<Workshop['failures']>({});
  /** What the bench shows may be a moment behind: this is what is held. */
  const held = useRef(new Map<KeyPurpose, PrivateHalf>());
  useEffect(() => {
    const halves = held.current;
    return () => {
      for (const half of halves.values()) half.forget();
      halves.clear();
    };
  }, []);
  const make = async (choice: KeyChoice): Promise<void> => {
    const { use } = choice;
    const result = await makeKey(choice);
    if (!result.ok) return setFailures((former) => ({ ...former, [use]: { why: result.failure, choice } }));
    setFailures((former) => ({ ...former, [use]: undefined }));
    held.current.get(use)?.forget();
    held.current.set(use, result.value.privateHalf);
    setBench((former) => ({ ...former, [use]: result.value }));
  };
  const save = async (use: KeyPurpose, format: PrivateFormat): Promise<void> => {
    const key = bench[use];
    const half = key?.privateHalf;
    if (key === undefined || half === undefined) return;
    const [ending, type] = fileTypes[format];
    // The text lives no longer than this call.
    const text = await half.take(format).catch(() => undefined);
    if (text !== undefined) saveFile(`private-${use}-${key.publicJwk.kid.slice(0, 8)}.${ending}`, text, type);
    const savedAs = text === undefined ? 'not-saved' : format;
    // Where another key was made meanwhile, that one stays on the bench.
    setBench((former) =>
      former[use] === key ? { ...former, [use]: { ...key, privateHalf: undefined, savedAs } } : former,
    );
  };
  return { bench, failures, make, save };
}
