import { makeKeySet } from './cases.ts';

/** A key set with members of one key replaced; `undefined` takes a member out. */
export function changeKey(keySet: string, index: number, members: Readonly<Record<string, unknown>>): string {
  const { keys } = JSON.parse(keySet) as { keys: Record<string, unknown>[] };
  return JSON.stringify(
    { keys: keys.map((key, at) => (at === index ? { ...key, ...members } : key)) },
    null,
    2,
  );
}

/** The healthy key set with one more key; `undefined` members are left out. */
export async function withKey(key: Readonly<Record<string, unknown>>): Promise<string> {
  const { keys } = JSON.parse(await makeKeySet()) as { keys: unknown[] };
  return JSON.stringify({ keys: [...keys, key] }, null, 2);
}
