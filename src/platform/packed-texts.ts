/** Characters. Of a shorter text a second copy costs less than a note of where it goes. */
const longText = 4_096;

/**
 * A value without its long texts, and where each belongs: the same text stands in an analysis up to ten times, and a message to or
 * from a worker would carry each of them.
 */
export interface Packed<Value> {
  readonly value: Value;
  /** Those that the other side does not have. */
  readonly texts: readonly string[];
  /** `text`: its place among the texts that the other side has, and `texts` behind them. */
  readonly places: readonly { readonly path: readonly string[]; readonly text: number }[];
}

/** Takes the long texts out of a copy of a value. `known`: texts that whoever unpacks it has too. */
export function packTexts<Value extends object>(value: Value, known: readonly string[]): Packed<Value> {
  const numbers = new Map(known.map((text, at) => [text, at] as const));
  const texts: string[] = [];
  const places: { path: readonly string[]; text: number }[] = [];
  const copies = new Map<object, object>();
  /** Names on the way to the part at hand. */
  const path: string[] = [];
  const without = (part: unknown): unknown => {
    if (typeof part === 'string') {
      if (part.length < longText) return part;
      const text = numbers.get(part) ?? known.length + texts.push(part) - 1;
      numbers.set(part, text);
      places.push({ path: [...path], text });
      return '';
    }
    // A list can have thousands of short texts: it is taken as it is.
    if (!isPlain(part) || (Array.isArray(part) && part.every(isShort))) return part;
    const seen = copies.get(part);
    if (seen !== undefined) return seen;
    const copy = (Array.isArray(part) ? [] : {}) as Record<string, unknown>;
    copies.set(part, copy);
    for (const name of Object.keys(part)) {
      path.push(name);
      put(copy, name, without(part[name as never]));
      path.pop();
    }
    return copy;
  };
  return { value: without(value) as Value, texts, places };
}

/** Puts the texts back. The value is the receiver's own: it is changed, and returned. */
export function unpackTexts<Value extends object>(
  { value, texts, places }: Packed<Value>,
  known: readonly string[],
): Value {
  const all = [...known, ...texts];
  for (const { path, text } of places) {
    const owner = path.slice(0, -1).reduce<unknown>((part, name) => (part as never)[name], value);
    put(owner as Record<string, unknown>, path.at(-1) ?? '', all[text]);
  }
  return value;
}

function put(owner: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') owner[name] = value;
  // Pasted JSON may have such a member; an assignment would make none.
  else Object.defineProperty(owner, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Neither a long text nor what can hold one. */
function isShort(part: unknown): boolean {
  return typeof part === 'string' ? part.length < longText : typeof part !== 'object';
}

function isPlain(part: unknown): part is Readonly<Record<string, unknown>> | readonly unknown[] {
  if (typeof part !== 'object' || part === null) return false;
  const prototype: unknown = Object.getPrototypeOf(part);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}
