/**
 * The few globals of the web platform that core uses. They exist in every browser, in workers and in Node; core compiles
 * without the DOM library, so their shapes stand here and nothing else of the platform can slip in.
 */
interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}

export interface WebUrl {
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** An imported key; opaque here. */
export interface WebKey {
  readonly type: string;
}

/** The part of WebCrypto's SubtleCrypto that core uses. */
export interface WebSubtle {
  digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer>;
  importKey(
    format: 'jwk',
    key: Readonly<Record<string, unknown>>,
    algorithm: Readonly<Record<string, unknown>>,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<WebKey>;
  importKey(
    format: 'raw' | 'spki',
    key: Uint8Array,
    algorithm: Readonly<Record<string, unknown>>,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<WebKey>;
  exportKey(format: 'jwk', key: WebKey): Promise<Readonly<Record<string, unknown>>>;
  verify(
    algorithm: Readonly<Record<string, unknown>>,
    key: WebKey,
    signature: Uint8Array,
    data: Uint8Array,
  ): Promise<boolean>;
}

interface WebGlobals {
  readonly TextDecoder: new (
    label: string,
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  ) => Utf8Decoder;
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly URL: new (url: string, base?: string) => WebUrl;
  readonly crypto: { readonly subtle?: WebSubtle };
}

const web = globalThis as unknown as WebGlobals;

const lenient = new web.TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new web.TextEncoder();

/** Decodes UTF-8; where the bytes are none, `valid` is false and the text holds U+FFFD at those places. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string; readonly valid: boolean } {
  const text = lenient.decode(bytes);
  // Not by an error: to throw and catch one takes a browser longer than all the rest.
  return { text, valid: !text.includes('\uFFFD') || isSame(bytes, encoder.encode(text)) };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** What engines of this day can do that the types of core do not know yet (ECMAScript, Uint8Array to and from base64). */
interface Base64Bytes {
  readonly setFromBase64?: (text: string, options: { readonly alphabet: 'base64url' }) => { written: number };
}

/**
 * Reads base64url without padding into `bytes` with what the engine has for it. Returns how many bytes were written; 0 where it has
 * nothing, or where the text holds anything that is not base64url. White space is passed over.
 */
export function fillFromBase64Url(bytes: Uint8Array, text: string): number {
  try {
    return (bytes as Base64Bytes).setFromBase64?.(text, { alphabet: 'base64url' }).written ?? 0;
  } catch {
    return 0;
  }
}

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Parses an absolute URL, or one relative to `base`; `undefined` where it is none. */
export function parseUrl(text: string, base?: string): WebUrl | undefined {
  try {
    return base === undefined ? new web.URL(text) : new web.URL(text, base);
  } catch {
    return undefined;
  }
}

/** WebCrypto; `undefined` where the page is not served from a secure context. */
export function subtle(): WebSubtle | undefined {
  return web.crypto?.subtle;
}
