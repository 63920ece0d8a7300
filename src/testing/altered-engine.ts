type Subtle = typeof crypto.subtle;

/** Runs with some of WebCrypto's functions replaced, as another engine has them; puts the own ones back whatever happens. */
export async function withSubtle<T>(
  replaced: { readonly [Name in keyof Subtle]?: (...given: readonly never[]) => Promise<unknown> },
  body: () => Promise<T>,
): Promise<T> {
  const names = Object.keys(replaced) as (keyof Subtle)[];
  for (const name of names)
    Object.defineProperty(crypto.subtle, name, { value: replaced[name], configurable: true });
  try {
    return await body();
  } finally {
    for (const name of names) Reflect.deleteProperty(crypto.subtle, name);
  }
}

/** Runs as a page does that is not in a secure context: WebCrypto is not there. */
export async function withoutSubtle<T>(body: () => Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
  try {
    return await body();
  } finally {
    if (own !== undefined) Object.defineProperty(globalThis, 'crypto', own);
  }
}

/** What engines say of what they do not know. */
export const refuses = (): Promise<never> =>
  Promise.reject(new DOMException('Data provided to an operation does not meet requirements', 'DataError'));
