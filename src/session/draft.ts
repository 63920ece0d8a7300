import type { Case } from '../core/case/case.ts';
import { audienceRules, type EnvironmentId, environmentIds, type Profile } from '../core/profiles/profile.ts';
import { type GuideAnswers, noAnswers } from './guide-answers.ts';
import { parseAsOf } from './parse-as-of.ts';

/** The texts beside the request's own parameters, one form field each. */
export const evidenceFields = [
  'jwks',
  'other_jwks',
  'provider_jwks',
  'response',
  'authorization_request',
  'par_response',
  'authorization_url',
  'callback',
  'previous_request',
  'certificates',
  'discovery',
] as const;
export type EvidenceField = (typeof evidenceFields)[number];

/** The form: raw strings under wire names. An empty string is an absent value. */
export interface Draft {
  /** Empty: recognised from the evidence. */
  readonly profile: string;
  readonly environment: string;
  /** What the server wants in `aud`; empty: as the profile says. */
  readonly audience: string;
  /** The "as of" time as typed. Empty: the response's Date, else the clock. */
  readonly asOf: string;
  readonly endpoint: string;
  /** The pasted request text. */
  readonly request: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly dpop: string;
  /** What the last pasted request put into the fields, to tell an edit from what was pasted. */
  readonly pasted: {
    readonly parameters: Readonly<Record<string, string>>;
    readonly dpop: string;
    readonly endpoint: string;
  };
  /** The person says that no parameter is left to fill in: missing ones count as faults. */
  readonly complete: boolean;
  readonly jwks: string;
  readonly other_jwks: string;
  readonly provider_jwks: string;
  readonly response: string;
  readonly authorization_request: string;
  readonly par_response: string;
  readonly authorization_url: string;
  readonly callback: string;
  readonly previous_request: string;
  readonly certificates: string;
  readonly discovery: string;
  readonly expected: {
    readonly client_id: string;
    readonly redirect_uris: string;
    readonly jwks_uri: string;
  };
  /** A guide chosen by hand; empty: the one of the recognised answer. */
  readonly guide: string;
  readonly answers: GuideAnswers;
  /** The assertion came by a link that had taken its signature off. */
  readonly signatureRemoved: boolean;
  /** The title of the worked example that fills the form; empty: what stands there is the person's own. */
  readonly example: string;
}

const nothingPasted = { parameters: {}, dpop: '', endpoint: '' };

export const emptyDraft: Draft = {
  profile: '',
  environment: '',
  audience: '',
  asOf: '',
  endpoint: '',
  request: '',
  parameters: {},
  dpop: '',
  pasted: nothingPasted,
  complete: false,
  jwks: '',
  other_jwks: '',
  provider_jwks: '',
  response: '',
  authorization_request: '',
  par_response: '',
  authorization_url: '',
  callback: '',
  previous_request: '',
  certificates: '',
  discovery: '',
  expected: { client_id: '', redirect_uris: '', jwks_uri: '' },
  guide: '',
  answers: noAnswers,
  signatureRemoved: false,
  example: '',
};

/** The values a profile fixes, as the form is pre-filled with them. */
export function presetsOf(profile: Profile): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(profile.parameters).flatMap(([name, { value }]) =>
      value.preset === undefined ? [] : [[name, value.preset]],
    ),
  );
}

/** A field that was shown and left at once may have put no text at all into the form: neither the type nor the checks know of it. */
function filled(parameters: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parameters).filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''),
  );
}

function sameRecord(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''));
}

const optional = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

/** An assertion came without its signature, and no other has been put in its place: it ends with the dot before it. */
export function isStillWithoutSignature(
  signatureRemoved: boolean,
  { client_assertion = '' }: Draft['parameters'],
): boolean {
  return signatureRemoved && client_assertion.trim().endsWith('.');
}

/** The case that the form describes. A pasted request that nobody edited goes on as it is, byte for byte. */
export function toCase(draft: Draft, presets: Readonly<Record<string, string>>): Case {
  const environment = environmentIds.find((id): id is EnvironmentId => id === draft.environment);
  const registered = draft.expected.redirect_uris.split(/\s+/).filter((uri) => uri !== '');
  return {
    profile: optional(draft.profile),
    environment,
    audience: audienceRules.find((rule) => rule === draft.audience),
    now: parseAsOf(draft.asOf),
    ...requestOf(draft, presets),
    signature_removed: isStillWithoutSignature(draft.signatureRemoved, draft.parameters) || undefined,
    jwks: optional(draft.jwks),
    other_jwks: optional(draft.other_jwks),
    provider_jwks: optional(draft.provider_jwks),
    authorization_request: optional(draft.authorization_request),
    par_response: optional(draft.par_response),
    authorization_url: optional(draft.authorization_url),
    callback: optional(draft.callback),
    previous_request: optional(draft.previous_request),
    response: optional(draft.response),
    certificates: optional(draft.certificates),
    discovery: optional(draft.discovery),
    expected: {
      client_id: optional(draft.expected.client_id),
      redirect_uris: registered.length > 0 ? registered : undefined,
      jwks_uri: optional(draft.expected.jwks_uri),
    },
  };
}

function requestOf(draft: Draft, presets: Readonly<Record<string, string>>): Partial<Case> {
  const parameters = filled(draft.parameters);
  const endpoint = { token_endpoint: optional(draft.endpoint) };
  if (draft.request !== '') {
    const edited = !sameRecord(draft.parameters, draft.pasted.parameters);
    return {
      ...(draft.endpoint === draft.pasted.endpoint ? {} : endpoint),
      request: draft.request,
      ...(edited ? { parameters } : {}),
      ...(draft.dpop === draft.pasted.dpop ? {} : { dpop: draft.dpop }),
    };
  }
  const { client_assertion: assertion, ...others } = parameters;
  const givenOthers = Object.entries(others).filter(([name, value]) => presets[name] !== value);
  const alone = givenOthers.length === 0 && !draft.complete;
  return {
    ...endpoint,
    dpop: optional(draft.dpop),
    ...(alone ? { client_assertion: assertion } : { parameters, parameters_complete: draft.complete }),
  };
}

/** Whether the person has given anything yet (pre-filled values are not given). */
export function isBlank(draft: Draft, presets: Readonly<Record<string, string>>): boolean {
  const texts = [draft.request, draft.dpop, draft.endpoint, ...evidenceFields.map((name) => draft[name])];
  const parameters = Object.entries(filled(draft.parameters)).filter(
    ([name, value]) => presets[name] !== value,
  );
  return [...texts, ...parameters.map(([, value]) => value)].every((text) => text.trim() === '');
}
