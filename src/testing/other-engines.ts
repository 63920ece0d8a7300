import { vi } from 'vitest';

/** What an engine refuses: the name or the curve of an algorithm, such as `P-521`, `Ed25519` or `RSA-PSS`. */
export interface Lack {
  readonly algorithm: string;
  /** `import`: the key is refused. `verify`: the key is taken, and verifying with it throws. */
  readonly at: 'import' | 'verify';
}

type Named = string | { readonly name?: string; readonly namedCurve?: string };

/** Makes WebCrypto refuse an algorithm as WebKit does, in its words; returns the way back. */
export function lackIn({ algorithm, at }: Lack): () => void {
  const { subtle } = crypto;
  const importKey = subtle.importKey.bind(subtle) as (...given: readonly unknown[]) => Promise<CryptoKey>;
  const verify = subtle.verify.bind(subtle) as (...given: readonly unknown[]) => Promise<boolean>;
  const refuse = (name: string): Promise<never> =>
    Promise.reject(new DOMException('Data provided to an operation does not meet requirements', name));
  const isLacking = (given: unknown): boolean => {
    const { name, namedCurve } = (typeof given === 'string' ? { name: given } : given) as Exclude<
      Named,
      string
    >;
    return namedCurve === algorithm || name === algorithm;
  };
  const spies = [
    vi
      .spyOn(subtle, 'importKey')
      .mockImplementation(((...given: readonly unknown[]) =>
        at === 'import' && isLacking(given[2])
          ? refuse('DataError')
          : importKey(...given)) as typeof subtle.importKey),
    vi.spyOn(subtle, 'verify').mockImplementation(((...given: readonly unknown[]) => {
      const key = given[1] as CryptoKey;
      return at === 'verify' && isLacking(key.algorithm) ? refuse('OperationError') : verify(...given);
    }) as typeof subtle.verify),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

/** Makes WebCrypto take an ECDSA signature whose halves are shorter than the curve's numbers, as Firefox does; returns the way back. */
export function forgiveShortSignatures(): () => void {
  const { subtle } = crypto;
  const verify = subtle.verify.bind(subtle);
  const spy = vi.spyOn(subtle, 'verify').mockImplementation((algorithm, key, signature, data) => {
    const bytes = new Uint8Array(ArrayBuffer.isView(signature) ? signature.buffer : signature);
    const { namedCurve } = key.algorithm as { readonly namedCurve?: string };
    const width = namedCurve === 'P-521' ? 66 : 0;
    const half = bytes.length / 2;
    const short = width > half && Number.isInteger(half);
    const [r, s] = [bytes.slice(0, half), bytes.slice(half)];
    const zeros = new Uint8Array(short ? width - half : 0);
    const whole = short ? Uint8Array.from([...zeros, ...r, ...zeros, ...s]) : signature;
    return verify(algorithm, key, whole, data);
  });
  return () => spy.mockRestore();
}
