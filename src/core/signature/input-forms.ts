import { encodeBase64, toBase64Url } from '../assertion/base64url.ts';
import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import { toHex, toUtf16 } from '../bytes.ts';
import { encodeUtf8, subtle } from '../runtime.ts';
import { reserialised } from './reserialised.ts';
import type { InputForm } from './verification.ts';

/** Something that can have been signed. */
export interface InputCandidate {
  readonly form: InputForm;
  readonly bytes: Uint8Array;
  /** How unusual the form is; the cheap ones are tried first. */
  readonly cost: number;
  /** Whose `header.payload` it is, where it is another token's. */
  readonly of?: string | undefined;
}

/** Another token of the case, whose signature may stand in the wrong place. */
export interface OtherToken {
  readonly of: string;
  readonly token: DecodedJwt;
}

/** Above this many characters only the cheap and common forms are tried: no client assertion is as long. */
const largeToken = 20_000;

/**
 * Everything that can have been signed instead of `header.payload` (RFC 7515 §5.1), the likely ones first. `hash` is the
 * one that a program would have made a digest with.
 */
export async function inputCandidates(
  token: DecodedJwt,
  hash: string,
  others: readonly OtherToken[] = [],
): Promise<readonly InputCandidate[]> {
  const { header, payload } = token;
  if (header === undefined || payload === undefined) return [];
  const input = `${header.text}.${payload.text}`;
  const common = [
    text('as-is', 0, input),
    text('trailing-newline', 1, `${input}\n`),
    text('trailing-crlf', 1, `${input}\r\n`),
    text('trailing-space', 1, `${input} `),
    text('leading-newline', 2, `\n${input}`),
    text('byte-order-mark', 2, `\uFEFF${input}`),
  ];
  if (input.length > largeToken) return common;
  return distinct([
    ...common,
    ...(await digests(input, hash)),
    ...otherInputs(input, others),
    ...rareForms(token, input),
    ...reserialised(header, payload).map((value) => text('reserialised', 3, value)),
  ]);
}

function text(form: InputForm, cost: number, value: string): InputCandidate {
  return { form, cost, bytes: encodeUtf8(value) };
}

/** The same bytes under two names are tried once, under the likelier name. */
function distinct(candidates: readonly InputCandidate[]): readonly InputCandidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ bytes }) => {
    const key = bytes.join();
    return seen.has(key) ? false : seen.add(key);
  });
}

async function digests(input: string, hash: string): Promise<readonly InputCandidate[]> {
  const crypto = subtle();
  if (crypto === undefined) return [];
  const names = [hash, ...['SHA-256', 'SHA-384', 'SHA-512', 'SHA-1'].filter((name) => name !== hash)];
  const made = await Promise.all(
    names.map(async (name, at): Promise<readonly InputCandidate[]> => {
      const digest = new Uint8Array(await crypto.digest(name, encodeUtf8(input)));
      const bytes: InputCandidate = { form: 'digest', cost: at === 0 ? 1 : 2, bytes: digest };
      if (at > 0) return [bytes];
      const hex = toHex(digest);
      return [
        bytes,
        text('digest-hex', 2, hex),
        text('digest-hex', 3, hex.toUpperCase()),
        text('digest-base64', 2, encodeBase64(digest)),
        text('digest-base64', 2, toBase64Url(digest)),
      ];
    }),
  );
  return made.flat();
}

/** A signature fits its own token's text only, so that one which fits another token belongs there. */
function otherInputs(input: string, others: readonly OtherToken[]): readonly InputCandidate[] {
  return others.flatMap(({ of, token: { header, payload } }) => {
    const value = `${header?.text}.${payload?.text}`;
    const usable = header !== undefined && payload !== undefined && value.length <= largeToken;
    return usable && value !== input ? [{ ...text('other-token', 1, value), of }] : [];
  });
}

function rareForms({ header, payload }: DecodedJwt, input: string): readonly InputCandidate[] {
  if (header === undefined || payload === undefined) return [];
  const unpadded = (bytes: Uint8Array): string => encodeBase64(bytes).replace(/(?<!=)=+$/, '');
  const padded = (bytes: Uint8Array): string => encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_');
  const both = (encode: (bytes: Uint8Array) => string): string =>
    `${encode(header.bytes)}.${encode(payload.bytes)}`;
  return [
    text('padded-parts', 1, both(padded)),
    text('standard-alphabet', 1, both(unpadded)),
    text('standard-alphabet-padded', 1, both(encodeBase64)),
    text('payload-only', 2, payload.text),
    text('header-only', 2, header.text),
    text('no-dot', 2, `${header.text}${payload.text}`),
    text('decoded-json', 2, `${header.decoded}.${payload.decoded}`),
    text('payload-json', 2, payload.decoded),
    { form: 'utf-16le', cost: 2, bytes: toUtf16(input, 'little') },
    { form: 'utf-16le', cost: 3, bytes: toUtf16(input, 'little', true) },
    { form: 'utf-16be', cost: 2, bytes: toUtf16(input, 'big') },
    text('padded-parts', 2, `${padded(header.bytes)}.${payload.text}`),
    text('padded-parts', 2, `${header.text}.${padded(payload.bytes)}`),
    text('standard-alphabet-padded', 2, `${header.text}.${encodeBase64(payload.bytes)}`),
    ...wrappedForms(header.text, payload.text),
  ];
}

/** How `openssl base64`, `base64`, the MIME encoders of Java and PHP, and Ruby break base64 into lines (RFC 2045 §6.8). */
const lineForms = [
  { width: 64, end: '\n' },
  { width: 76, end: '\n' },
  { width: 76, end: '\r\n' },
  { width: 60, end: '\n' },
] as const;

/** Both parts in lines: a program that joins them after signing sends a sound text. */
function wrappedForms(header: string, payload: string): readonly InputCandidate[] {
  return lineForms.flatMap(({ width, end }) => {
    const [first, second] = [inLines(header, width, end), inLines(payload, width, end)];
    return [
      text('wrapped-parts', 2, `${first}.${second}`),
      text('wrapped-parts', 2, `${first}${end}.${second}${end}`),
    ];
  });
}

function inLines(part: string, width: number, end: string): string {
  const lines = Array.from({ length: Math.ceil(part.length / width) }, (_, at) =>
    part.slice(at * width, (at + 1) * width),
  );
  return lines.join(end);
}
