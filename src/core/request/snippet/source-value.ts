/** A piece of a text that stands in source code: letters, or the name of what the code puts there. */
export type SourcePart = string | { readonly unknown: string };

/** A member of a map, an argument of a call. */
export interface SourceEntry {
  readonly key?: string | undefined;
  readonly value: SourceValue;
}

/** A value of source code in any of the languages that are read here, as far as a request needs it. */
export type SourceValue =
  | { readonly kind: 'text'; readonly parts: readonly SourcePart[] }
  /** `{…}`, `[…]`, `@{…}`, and what is built from such: `new Dictionary<…> {…}`, `url.Values{…}`. */
  | { readonly kind: 'group'; readonly entries: readonly SourceEntry[] }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly entries: readonly SourceEntry[];
      readonly source: string;
    }
  /** Anything else: a variable, an expression. */
  | { readonly kind: 'other'; readonly source: string };

export interface SourceReading {
  readonly value: SourceValue;
  /** Where it ends, exclusive. */
  readonly end: number;
}

export const unknownPart = (source: string): SourcePart => ({ unknown: source.trim().slice(0, 200) });
