import { toBase64Url } from '../assertion/base64url.ts';
import type { JsonObject, JsonPart } from '../assertion/decoded-jwt.ts';
import { encodeUtf8 } from '../runtime.ts';

/** How libraries write JSON: compact, members sorted, a space after commas and colons (Python), indented. */
const writers: readonly ((value: JsonObject) => string)[] = [
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))),
  spaced,
  (value) => JSON.stringify(value, null, 2),
];

/** Members that people add to a token after it was signed, in a debugger or a gateway. */
const addedLater = ['kid', 'typ', 'iat', 'exp', 'nbf', 'jti'] as const;

/** `header.payload` as it was before another program wrote the header or the claims anew, or added a member (faults.md `sig-reencoded-payload`). */
export function reserialised(header: JsonPart, payload: JsonPart): readonly string[] {
  if (!header.json.ok || !payload.json.ok) return [];
  const headers = writtenAnew(header.text, header.json.value);
  const payloads = writtenAnew(payload.text, payload.json.value);
  const inputs = new Set(headers.flatMap((first) => payloads.map((second) => `${first}.${second}`)));
  for (const shorter of without(header.json.value)) inputs.add(`${shorter}.${payload.text}`);
  for (const shorter of without(payload.json.value)) inputs.add(`${header.text}.${shorter}`);
  inputs.delete(`${header.text}.${payload.text}`);
  return [...inputs];
}

function writtenAnew(original: string, value: JsonObject): readonly string[] {
  return [...new Set([original, ...writers.map((write) => encode(write(value)))])];
}

function without(value: JsonObject): readonly string[] {
  return addedLater
    .filter((name) => Object.hasOwn(value, name))
    .map((name) =>
      encode(JSON.stringify(Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)))),
    );
}

function encode(value: string): string {
  return toBase64Url(encodeUtf8(value));
}

function spaced(value: JsonObject): string {
  const members = Object.entries(value).map(
    ([name, content]) => `${JSON.stringify(name)}: ${JSON.stringify(content)}`,
  );
  return `{${members.join(', ')}}`;
}
