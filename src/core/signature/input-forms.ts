import { encodeBase64, toBase64Url } from '../assertion/base64url.ts';
import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import { encodeUtf8, subtle } from '../runtime.ts';
import type { InputForm } from './verification.ts';

export interface Input {
  readonly form: InputForm;
  readonly bytes: Uint8Array;
}

/** Above this many characters only the cheap and common forms are tried. */
const largeToken = 100_000;

/** Everything that can have been signed instead of `header.payload` (RFC 7515 §5.1), the likely ones first. */
export async function inputCandidates(token: DecodedJwt, hash: string): Promise<readonly Input[]> {
  const { header, payload } = token;
  if (header === undefined || payload === undefined) return [];
  const input = `${header.text}.${payload.text}`;
  const common: Input[] = [
    text('as-is', input),
    text('trailing-newline', `${input}\n`),
    text('trailing-crlf', `${input}\r\n`),
    text('trailing-space', `${input} `),
    text('leading-newline', `\n${input}`),
  ];
  if (input.length > largeToken) return common;
  return [...common, ...(await digests(input, hash)), ...rareForms(token, input)];
}

function text(form: InputForm, value: string): Input {
  return { form, bytes: encodeUtf8(value) };
}

async function digests(input: string, hash: string): Promise<readonly Input[]> {
  const crypto = subtle();
  if (crypto === undefined) return [];
  const digest = new Uint8Array(await crypto.digest(hash, encodeUtf8(input)));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    { form: 'digest', bytes: digest },
    text('digest-hex', hex),
    text('digest-base64', encodeBase64(digest)),
    text('digest-base64', toBase64Url(digest)),
  ];
}

function rareForms({ header, payload }: DecodedJwt, input: string): readonly Input[] {
  if (header === undefined || payload === undefined) return [];
  const standard = (bytes: Uint8Array): string => encodeBase64(bytes);
  const unpadded = (bytes: Uint8Array): string => standard(bytes).replace(/=+$/, '');
  const padded = (bytes: Uint8Array): string => standard(bytes).replaceAll('+', '-').replaceAll('/', '_');
  const both = (encode: (bytes: Uint8Array) => string): string =>
    `${encode(header.bytes)}.${encode(payload.bytes)}`;
  return [
    text('padded-parts', both(padded)),
    text('standard-alphabet', both(unpadded)),
    text('standard-alphabet-padded', both(standard)),
    text('payload-only', payload.text),
    text('header-only', header.text),
    text('no-dot', `${header.text}${payload.text}`),
    text('decoded-json', `${header.decoded}.${payload.decoded}`),
    text('payload-json', payload.decoded),
    { form: 'utf-16le', bytes: utf16(input, true) },
    { form: 'utf-16be', bytes: utf16(input, false) },
    ...reserialised(header, payload),
  ];
}

/** The same header and claims written as another library would: compact, with spaces, members sorted. */
function reserialised(
  header: NonNullable<DecodedJwt['header']>,
  payload: NonNullable<DecodedJwt['payload']>,
): readonly Input[] {
  if (!header.json.ok || !payload.json.ok) return [];
  const writers: readonly ((value: object) => string)[] = [
    (value) => JSON.stringify(value),
    (value) => JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))),
    (value) => spaced(value),
    (value) => JSON.stringify(value, null, 2),
  ];
  const encode = (value: string): string => toBase64Url(encodeUtf8(value));
  const headers = [
    header.text,
    ...writers.map((write) => encode(write(header.json.ok ? header.json.value : {}))),
  ];
  const payloads = [
    payload.text,
    ...writers.map((write) => encode(write(payload.json.ok ? payload.json.value : {}))),
  ];
  const original = `${header.text}.${payload.text}`;
  const inputs = new Set(headers.flatMap((first) => payloads.map((second) => `${first}.${second}`)));
  inputs.delete(original);
  return [...inputs].map((value) => text('reserialised', value));
}

/** Python's default: a space after each comma and colon. */
function spaced(value: object): string {
  const members = Object.entries(value).map(
    ([name, content]) => `${JSON.stringify(name)}: ${JSON.stringify(content)}`,
  );
  return `{${members.join(', ')}}`;
}

function utf16(value: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(value.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < value.length; at += 1) view.setUint16(at * 2, value.charCodeAt(at), littleEndian);
  return bytes;
}
