import * as z from 'zod/mini';
import type { Case } from '../core/case/case.ts';
import { audienceRules, environmentIds } from '../core/profiles/profile.ts';
import { profileOf, profiles } from '../core/profiles/registry.ts';
import { failure, type Result, success } from '../core/result.ts';

const text = z.optional(z.string());

/** A case file (JSON): every member optional, every text raw. Unknown members are refused, so that a misspelt one is not passed over. */
const caseSchema = z.strictObject({
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

export interface CaseList {
  readonly list: readonly Case[];
  /** The file held an array: the output is one too. */
  readonly isArray: boolean;
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
  for (const [at, entry] of (isArray ? (json as unknown[]) : [json]).entries()) {
    const parsed = z.safeParse(caseSchema, entry);
    const where = isArray ? `case ${at}: ` : '';
    if (!parsed.success) return failure(`${where}${describe(parsed.error.issues[0])}`);
    const { profile } = parsed.data;
    if (profile !== undefined && profileOf(profile) === undefined) {
      return failure(`${where}unknown profile ${profile}; known: ${profiles.map(({ id }) => id).join(', ')}`);
    }
    list.push(parsed.data);
  }
  return success({ list, isArray });
}

function describe(
  issue:
    | { readonly path: readonly PropertyKey[]; readonly code?: string; readonly keys?: readonly string[] }
    | undefined,
): string {
  if (issue === undefined) return 'not a case';
  if (issue.keys !== undefined) return `unknown member ${issue.keys.join(', ')}`;
  return issue.path.length === 0
    ? 'a case must be a JSON object'
    : `member ${issue.path.join('.')} has the wrong type`;
}
