import { omitted } from './imported.ts';

/** `{{name}}`, as Postman and the clients of `.http` files write it. */
const reference = /\{\{([^{}\n]{1,120})\}\}/g;
const deepest = 6;
/** A variable that names itself many times over would grow without end. Characters. */
const longest = 500_000;

/** Fills `{{name}}` in from what is defined, and keeps the names of what is not. */
export class Variables {
  /** Named and not defined, or defined as nothing, in the order in which they were met. */
  readonly missing = new Set<string>();
  /** Made at the time of sending: `$guid`, `$timestamp`. */
  readonly made = new Set<string>();
  private readonly values: ReadonlyMap<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.values = values;
  }

  /** A value that is not known becomes `<omitted: name>`. Never fails. */
  fill(text: string, depth = 0): string {
    if (!text.includes('{{')) return text;
    let length = text.length;
    return text.replace(reference, (_whole, inner: string) => {
      const name = inner.trim();
      const value = this.values.get(name);
      if (value === undefined || value === '' || depth >= deepest || length > longest)
        return this.unknown(name);
      const filled = this.fill(value, depth + 1);
      length += filled.length;
      return length > longest ? this.unknown(name) : filled;
    });
  }

  private unknown(name: string): string {
    if (name.startsWith('$')) this.made.add(name);
    else this.missing.add(name);
    return omitted(name);
  }
}

/** An address whose host is not known keeps its path alone, so that nothing is made up. */
export function knownAddress(url: string): string {
  if (!url.includes('<omitted:')) return url;
  const path = /<omitted:[^<>]*>(?::\d+)?(\/[^?#\s<]*)/.exec(url.replace(/[?#].*/s, ''))?.[1];
  return path ?? '/';
}
