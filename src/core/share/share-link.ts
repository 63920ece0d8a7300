import * as z from 'zod/mini';
import { readBase64Url, toBase64Url } from '../assertion/base64url.ts';
import type { Case } from '../case/case.ts';
import { guideIds } from '../guides/guide-ids.ts';
import { environmentIds } from '../profiles/profile.ts';
import { profiles } from '../profiles/registry.ts';
import { failure, type Result, success } from '../result.ts';
import { decodeUtf8, encodeUtf8 } from '../runtime.ts';
import { scrub } from '../support-file/scrub.ts';

/** What a link can hold: an allow-list. `code`, `code_verifier`, the DPoP proof and private keys are not on it. */
export interface SharedState {
  readonly profile?: string | undefined;
  readonly environment?: (typeof environmentIds)[number] | undefined;
  readonly now?: number | undefined;
  readonly client_id?: string | undefined;
  readonly redirect_uri?: string | undefined;
  readonly grant_type?: string | undefined;
  readonly scope?: string | undefined;
  /** The error answer, tokens cut. */
  readonly response?: string | undefined;
  readonly guide?: string | undefined;
  readonly answers?: Readonly<Record<string, string>> | undefined;
  readonly jwks?: string | undefined;
  /** Header and claims, the signature taken off. */
  readonly assertion?: string | undefined;
}

export type LinkFailure =
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'too-large' };

const version = 1;
/** A longer link is no link: browsers and mail programs cut it. */
const longestLink = 64_000;

const short = z.string().check(z.maxLength(2_000));
const sharedSchema = z.object({
  profile: z.optional(short),
  environment: z.optional(z.enum(environmentIds)),
  now: z.optional(z.number()),
  client_id: z.optional(short),
  redirect_uri: z.optional(short),
  grant_type: z.optional(short),
  scope: z.optional(short),
  response: z.optional(z.string().check(z.maxLength(20_000))),
  guide: z.optional(short),
  answers: z.optional(z.record(short, short)),
  jwks: z.optional(z.string().check(z.maxLength(40_000))),
  assertion: z.optional(z.string().check(z.maxLength(20_000))),
});

/** What of a case may be shared. Everything that could be replayed is left out or cut. */
export function toSharedState(
  given: Case,
  values: { readonly parameters: Readonly<Record<string, string>>; readonly assertion?: string | undefined },
  guide: { readonly id?: string | undefined; readonly answers: Readonly<Record<string, string>> },
): SharedState {
  const parameter = (name: string): string | undefined => nonEmpty(values.parameters[name]);
  return sanitise({
    profile: given.profile,
    environment: given.environment,
    now: given.now,
    client_id: parameter('client_id'),
    redirect_uri: parameter('redirect_uri'),
    grant_type: parameter('grant_type'),
    scope: parameter('scope'),
    response: given.response,
    guide: guide.id,
    answers: Object.keys(guide.answers).length === 0 ? undefined : guide.answers,
    jwks: given.jwks,
    assertion: values.assertion,
  });
}

/** What a link must not hold is taken out, both on the way out and on the way in: a link comes from anybody. */
function sanitise(state: SharedState): SharedState {
  return withoutEmpty({
    ...state,
    profile: profiles.find(({ id }) => id === state.profile)?.id,
    guide: guideIds.find((id) => id === state.guide),
    client_id: clean(state.client_id),
    redirect_uri: clean(state.redirect_uri),
    grant_type: clean(state.grant_type),
    scope: clean(state.scope),
    response: clean(state.response),
    jwks: clean(state.jwks),
    assertion: withoutSignature(state.assertion),
  });
}

/** A redirect URI may hold a password or a code, an answer tokens; and anything may have been pasted for a key set. */
const clean = (text: string | undefined): string | undefined => text && scrub(text, []);

function nonEmpty(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text;
}

function withoutEmpty(state: SharedState): SharedState {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as SharedState;
}

/** Header and claims of a token of three parts; anything else is not shared at all. */
function withoutSignature(token: string | undefined): string | undefined {
  return /^(eyJ[\w-]+\.[\w-]+\.)[^.]*$/.exec(token?.trim() ?? '')?.[1];
}

/** The fragment of a link, without `#`: a version and the state as base64url JSON. */
export function encodeLink(state: SharedState): Result<string, LinkFailure> {
  const fragment = `s${version}.${toBase64Url(encodeUtf8(JSON.stringify(state)))}`;
  const canBeRead = fragment.length <= longestLink && z.safeParse(sharedSchema, state).success;
  return canBeRead ? success(fragment) : failure({ kind: 'too-large' });
}

/** Reads a fragment: ours, or plain names written by hand (`profile=…&error=…`). `undefined` where there is nothing to read. */
export function decodeLink(fragment: string): Result<SharedState, LinkFailure> | undefined {
  const text = fragment.replace(/^#/, '');
  if (text === '' || text === 'verdict' || text.startsWith('rule=')) return undefined;
  if (text.length > longestLink) return failure({ kind: 'too-large' });
  const own = /^s(\d{1,4})\./.exec(text);
  if (own === null) return text.includes('=') ? readPlainNames(text) : failure({ kind: 'damaged' });
  const made = Number(own[1]);
  if (made > version) return failure({ kind: 'newer-version', version: made });
  return readState(text.slice(text.indexOf('.') + 1));
}

function readState(body: string): Result<SharedState, LinkFailure> {
  const { bytes, problems } = readBase64Url(body);
  const { text, valid } = decodeUtf8(bytes);
  if (problems.length > 0 || !valid) return failure({ kind: 'damaged' });
  try {
    const parsed = z.safeParse(sharedSchema, JSON.parse(text));
    return parsed.success ? success(sanitise(parsed.data)) : failure({ kind: 'damaged' });
  } catch {
    return failure({ kind: 'damaged' });
  }
}

const plainNames = [
  'profile',
  'environment',
  'client_id',
  'redirect_uri',
  'grant_type',
  'scope',
  'guide',
] as const;

/** Names that help desks write by hand; an error becomes the answer that carried it. Unknown names are passed over. */
function readPlainNames(text: string): Result<SharedState, LinkFailure> {
  const pairs = new Map(
    text.split('&').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, Math.max(at, 0)), decode(pair.slice(at + 1))] as const;
    }),
  );
  const environment = environmentIds.find((id) => id === pairs.get('environment'));
  const [error, description] = [pairs.get('error'), pairs.get('error_description')];
  const response =
    error === undefined ? undefined : JSON.stringify({ error, error_description: description });
  const status = /^\d{3}$/.exec(String(pairs.get('status')))?.[0];
  const state = {
    ...Object.fromEntries(plainNames.map((name) => [name, nonEmpty(pairs.get(name))])),
    environment,
    response:
      status === undefined
        ? response
        : `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\n\r\n${response ?? ''}`,
  };
  const parsed = z.safeParse(sharedSchema, withoutEmpty(state));
  return parsed.success ? success(sanitise(parsed.data)) : failure({ kind: 'damaged' });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** The case that a link describes. */
export function toCase(state: SharedState): Case {
  const { client_id, redirect_uri, grant_type, scope } = state;
  const parameters = Object.fromEntries(
    Object.entries({ client_id, redirect_uri, grant_type, scope }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  return {
    profile: state.profile,
    environment: state.environment,
    now: state.now,
    parameters,
    client_assertion: state.assertion,
    signature_removed: state.assertion !== undefined,
    jwks: state.jwks,
    response: state.response,
  };
}
