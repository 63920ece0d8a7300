import { omitted } from './imported.ts';

/** `{{name}}`, as Postman and the clients of `.http` files write it. */
const reference = /\{\{([^{}\n]{1,120})\}\}/g;
const deepest = 6;
/** A variable that names itself many times over would grow without end. Characters. */
const longest = 500_000;
/** All that is filled in for one file, request by request. Characters. */
const mostInFile = 10_000_000;

export type VariableScopes = readonly ReadonlyMap<string, string>[];

/** What the requests of one file share, so that they do not come to many times the file. */
export const fillBudget = (): { left: number } => ({ left: mostInFile });

/** Fills `{{name}}` in from what is defined, and keeps the names of what is not. */
export class Variables {
  /** Named and not defined, or defined as nothing, in the order in which they were met. */
  readonly missing = new Set<string>();
  /** Made at the time of sending: `$guid`, `$timestamp`. */
  readonly made = new Set<string>();
  private readonly scopes: VariableScopes;
  private readonly budget: { left: number };

  /** The first scope that defines a name decides. */
  constructor(scopes: VariableScopes, budget = fillBudget()) {
    this.scopes = scopes;
    this.budget = budget;
  }

  /** A value that is not known becomes `<omitted: name>`. Never fails. */
  fill(text: string, depth = 0): string {
    if (!text.includes('{{')) return text;
    let length = text.length;
    return text.replace(reference, (_whole, inner: string) => {
      const name = inner.trim();
      const value = this.scopes.find((scope) => scope.has(name))?.get(name);
      const isEnough = depth >= deepest || length > longest || this.budget.left <= 0;
      if (value === undefined || value === '' || isEnough) return this.unknown(name);
      const filled = this.fill(value, depth + 1);
      length += filled.length;
      this.budget.left -= filled.length;
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
