import { toBase64Url } from '../assertion/base64url.ts';
import type { JsonObject, JsonPart } from '../assertion/decoded-jwt.ts';
import { encodeUtf8 } from '../runtime.ts';

/** How libraries write JSON: compact, members sorted, a space after commas and colons (Python), indented, slashes escaped (PHP). */
const writers: readonly ((value: JsonObject) => string)[] = [
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))),
  spaced,
  (value) => JSON.stringify(value, null, 2),
  (value) => JSON.stringify(value).replaceAll('/', '\\/'),
];

/** Orders in which libraries and examples write the claims, before something sorted them. */
const usualOrders: readonly (readonly string[])[] = [
  ['iss', 'sub', 'aud', 'iat', 'exp', 'jti'],
  ['iss', 'sub', 'aud', 'exp', 'iat', 'jti'],
  ['iss', 'sub', 'aud', 'jti', 'iat', 'exp'],
  ['iss', 'sub', 'aud', 'jti', 'exp', 'iat'],
  ['sub', 'aud', 'iss', 'iat', 'exp', 'jti'],
  ['sub', 'aud', 'iss', 'exp', 'iat', 'jti'],
  ['sub', 'iss', 'aud', 'iat', 'exp', 'jti'],
  ['sub', 'iss', 'aud', 'exp', 'iat', 'jti'],
  ['aud', 'iss', 'sub', 'iat', 'exp', 'jti'],
  ['aud', 'sub', 'iss', 'exp', 'jti', 'iat'],
  ['jti', 'iss', 'sub', 'aud', 'iat', 'exp'],
  ['iat', 'iss', 'sub', 'aud', 'exp', 'jti'],
];

/** Members that people add to a token after it was signed, in a debugger or a gateway. */
const addedLater = ['kid', 'typ', 'iat', 'exp', 'nbf', 'jti'] as const;

/** `header.payload` as it was before another program wrote the header or the claims anew, or added a member (faults.md `sig-reencoded-payload`). */
export function reserialised(header: JsonPart, payload: JsonPart): readonly string[] {
  if (!header.json.ok || !payload.json.ok) return [];
  const headers = writtenAnew(header.text, header.json.value);
  const payloads = writtenAnew(payload.text, payload.json.value);
  const inputs = new Set(headers.flatMap((first) => payloads.map((second) => `${first}.${second}`)));
  for (const ordered of inUsualOrders(payload.json.value)) inputs.add(`${header.text}.${ordered}`);
  for (const shorter of without(header.json.value)) inputs.add(`${shorter}.${payload.text}`);
  for (const shorter of without(payload.json.value)) inputs.add(`${header.text}.${shorter}`);
  inputs.delete(`${header.text}.${payload.text}`);
  return [...inputs];
}

function writtenAnew(original: string, value: JsonObject): readonly string[] {
  return [...new Set([original, ...writers.map((write) => encode(write(value)))])];
}

/** The claims in each usual order, members that it does not name last. */
function inUsualOrders(value: JsonObject): readonly string[] {
  return usualOrders.map((order) => {
    const named = order.filter((name) => Object.hasOwn(value, name));
    const names = [...named, ...Object.keys(value).filter((name) => !order.includes(name))];
    return encode(JSON.stringify(Object.fromEntries(names.map((name) => [name, value[name]]))));
  });
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
