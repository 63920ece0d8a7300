import type { Node } from 'jsonc-parser';
import type { Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member, parseJson, readTree } from '../assertion/json-text.ts';
import { isErrorCode } from './error-in-text.ts';

/** Longer bodies are HTML or something else that no token endpoint sends; their JSON is not looked for. */
const largestJson = 200_000;
/** A log record that holds an answer holds it one or two levels down. */
const deepestAnswer = 4;
const mostMembers = 60;

const objectOfAnswer =
  /\{\s*\\?"(?:error|id|access_token|id_token|token_type|request_uri|message|errors|errorDescription|trace_id|status|code|title|keys)\\?"/;

export interface JsonInText {
  readonly json: JsonObject | undefined;
  /** The object was cut off at its end; what was there has been read. */
  readonly truncated: boolean;
}

/** The JSON object of a body, or the first one inside log text; one that was cut off is read as far as it goes. */
export function jsonInText(body: string): JsonInText {
  const text = body.replace(/^\uFEFF/, '');
  const whole = parseJson(text.length <= largestJson ? text : '');
  if (whole.ok && isJsonObject(whole.value)) return { json: answerInside(whole.value), truncated: false };
  const start = text.search(objectOfAnswer);
  if (start < 0 || text.length - start > largestJson) return { json: undefined, truncated: false };
  return readInside(text.slice(start));
}

/** What stands behind the first object of an answer: a log, the message of a client that could not use it. */
export function behindJson(body: string): string {
  const start = body.search(objectOfAnswer);
  const rest = start < 0 || body.length - start > largestJson ? '' : body.slice(start);
  return rest.slice(endOfObject(rest) ?? rest.length).trim();
}

function readInside(text: string): JsonInText {
  const plain = /^\{\s*\\"/.test(text) ? text.replaceAll('\\"', '"') : text;
  const end = endOfObject(plain);
  const part = parseJson(plain.slice(0, end));
  if (part.ok && isJsonObject(part.value)) return { json: answerInside(part.value), truncated: false };
  const tolerant = readTolerantly(plain);
  return isJsonObject(tolerant)
    ? { json: tolerant, truncated: end === undefined }
    : { json: undefined, truncated: false };
}

/** Reads as far as it goes; text nested deeper than the stack is not read at all. */
function readTolerantly(text: string): Json | undefined {
  try {
    const root = readTree(text, []);
    return root && toJson(root);
  } catch {
    return undefined;
  }
}

/** The value that `JSON.parse` would make: `__proto__` is a name like any other, and no prototype. */
function toJson({ type, children = [], value }: Node): Json {
  if (type === 'array') return children.map(toJson);
  if (type !== 'object') return value as Json;
  const members = children.flatMap(({ children: [name, held] = [] }): [string, Json][] =>
    name === undefined || held === undefined ? [] : [[String(name.value), toJson(held)]],
  );
  return Object.fromEntries(members);
}

/** Where the object that begins at 0 closes; `undefined` where it is cut off. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

/** A log record wraps the answer (`{"status":401,"data":{"error":…}}`), often as text: the answer itself counts. */
function answerInside(outer: JsonObject): JsonObject {
  return findAnswer(outer, 0) ?? outer;
}

function findAnswer(value: Json | undefined, depth: number): JsonObject | undefined {
  if (depth > deepestAnswer) return undefined;
  if (typeof value === 'string') return findAnswer(objectInString(value), depth + 1);
  if (!isJsonObject(value)) return undefined;
  if (isAnswer(value)) return value;
  for (const name of Object.keys(value).slice(0, mostMembers)) {
    const found = findAnswer(member(value, name), depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isAnswer(value: JsonObject): boolean {
  const error = member(value, 'error');
  return (
    (typeof error === 'string' &&
      (isErrorCode(error) || typeof member(value, 'error_description') === 'string')) ||
    typeof member(value, 'access_token') === 'string' ||
    typeof member(value, 'id_token') === 'string'
  );
}

function objectInString(text: string): Json | undefined {
  const start = [/\{\s*"error"/, objectOfAnswer].map((begin) => text.search(begin)).find((at) => at >= 0);
  if (start === undefined) return undefined;
  const inner = text.slice(start);
  const read = parseJson(inner.slice(0, endOfObject(inner)));
  return read.ok ? read.value : undefined;
}
