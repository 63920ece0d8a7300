/** The part of the Reflect metadata proposal that tsyringe asks for; `object` is always a class here. */
interface MetadataReflect {
  getMetadata?: (key: string, object: object) => unknown;
  getOwnMetadata?: (key: string, object: object) => unknown;
  defineMetadata?: (key: string, value: unknown, object: object) => void;
}

/**
 * `@peculiar/x509` wires its algorithms with tsyringe, which refuses to load without a Reflect polyfill. It stores nothing but
 * the tokens of constructor parameters, so these three functions over a WeakMap are enough. One that is already there stays.
 */
export function installReflectMetadata(): void {
  const target = Reflect as MetadataReflect;
  if (target.getMetadata !== undefined) return;
  const stored = new WeakMap<object, Map<string, unknown>>();
  const read = (key: string, object: object): unknown => stored.get(object)?.get(key);
  target.getMetadata = read;
  target.getOwnMetadata = read;
  target.defineMetadata = (key, value, object) => {
    const entries = stored.get(object) ?? new Map<string, unknown>();
    stored.set(object, entries.set(key, value));
  };
}
