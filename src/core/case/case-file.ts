import * as z from 'zod/mini';
import { audienceRules, environmentIds } from '../profiles/profile.ts';
import { profileOf, profiles } from '../profiles/registry.ts';
import { failure, type Result, success } from '../result.ts';
import type { Case } from './case.ts';

const text = z.optional(z.string());

/** A case file (JSON): every member optional, every text raw. */
const caseSchema = z.object({
  profile: text,
  environment: z.optional(z.enum(environmentIds)),
  audience: z.optional(z.enum(audienceRules)),
  now: z.optional(z.number()),
  request: text,
  parameters: z.optional(z.record(z.string(), z.string())),
  parameters_complete: z.optional(z.boolean()),
  token_endpoint: text,
  client_assertion: text,
  signature_removed: z.optional(z.boolean()),
  dpop: text,
  jwks: text,
  other_jwks: text,
  provider_jwks: text,
  authorization_request: text,
  par_response: text,
  authorization_url: text,
  callback: text,
  previous_request: text,
  response: text,
  certificates: text,
  discovery: text,
  expected: z.optional(
    z.object({ client_id: text, redirect_uris: z.optional(z.array(z.string())), jwks_uri: text }),
  ),
});

/** What a file for support says beside the case: for people, not for checks. */
const asides = ['withheld', 'leftOut'];

const isKnown = (name: string): boolean => Object.hasOwn(caseSchema.shape, name) || asides.includes(name);

export interface CaseList {
  readonly list: readonly Case[];
  /** The file held an array: the output is one too. */
  readonly isArray: boolean;
  /** Members that no case has, one line each: passed over, but said, since one may be misspelt. */
  readonly remarks: readonly string[];
}

/** Reads a case file; a failure is one line that says what is wrong. */
export function readCases(fileText: string): Result<CaseList, string> {
  let json: unknown;
  try {
    json = JSON.parse(fileText.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return failure(`the case file is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const isArray = Array.isArray(json);
  const list: Case[] = [];
  const remarks: string[] = [];
  for (const [at, entry] of (isArray ? (json as unknown[]) : [json]).entries()) {
    const where = isArray ? `case ${at}: ` : '';
    const read = readCase(entry);
    if (!read.ok) return failure(`${where}${read.failure}`);
    const unknown = Object.keys(entry as object).filter((name) => !isKnown(name));
    if (unknown.length > 0) remarks.push(`${where}passed over: ${unknown.slice(0, 10).join(', ')}`);
    list.push(read.value);
  }
  return success({ list, isArray, remarks });
}

/** Reads a case that is no text any more; a failure is one line that says what is wrong. */
export function readCase(entry: unknown): Result<Case, string> {
  const parsed = z.safeParse(caseSchema, withoutNull(entry));
  if (!parsed.success) return failure(describe(parsed.error.issues[0]));
  const { profile } = parsed.data;
  if (profile !== undefined && profileOf(profile) === undefined)
    return failure(`unknown profile ${profile}; known: ${profiles.map(({ id }) => id).join(', ')}`);
  return success(parsed.data);
}

/** `null` is how many programs write an absent member. */
function withoutNull(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  return Object.fromEntries(
    Object.entries(entry)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, name === 'expected' ? withoutNull(value) : value]),
  );
}

function describe(issue: { readonly path: readonly PropertyKey[] } | undefined): string {
  if (issue === undefined) return 'not a case';
  return issue.path.length === 0
    ? 'a case must be a JSON object'
    : `member ${issue.path.join('.')} has the wrong type`;
}

/** Fewer members of a case could stand in another document by chance: `request` in a body, for one. */
const fewestMembers = 2;

/** The case in a pasted case file; `undefined` where the text is any other document. */
export function caseInPaste(text: string): Case | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const names = Object.keys(json as object);
  if (names.length < fewestMembers || !names.every(isKnown)) return undefined;
  const read = readCase(json);
  return read.ok ? read.value : undefined;
}
