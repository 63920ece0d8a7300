import type { Case, Registration } from '../case/case.ts';
import type { AuthorizationRequest, Callback, Subject } from '../case/subject.ts';
import { writeForm } from '../request/write-form.ts';
import { parseUrl } from '../runtime.ts';
import { type KnownSecret, knownSecrets } from './known-secrets.ts';
import { publicCertificates } from './public-certificates.ts';
import { publicKeySet } from './public-key-set.ts';
import { publicParameters } from './public-parameters.ts';
import { publicResponse } from './public-response.ts';
import { publicToken } from './public-token.ts';
import { scrub } from './scrub.ts';
import { standInFor, type Withheld } from './stand-in.ts';

/** A case that can be handed to others: `diagnose` reads it, and nothing in it can be replayed. */
export interface SupportFile {
  readonly given: Case;
  /** What was taken out or replaced, so that two people can compare. */
  readonly withheld: readonly Withheld[];
  /** What is not in it at all, in words. */
  readonly leftOut: readonly string[];
}

/** Makes the file from an allow-list: what no rule here lets through is not in it. Never rejects. */
export async function toSupportFile(subject: Subject): Promise<SupportFile> {
  const secrets = knownSecrets(subject);
  const described = await Promise.all(
    secrets.map(async ({ what, value }) => [value, await standInFor(what, value)] as const),
  );
  const standIns = new Map(
    described.flatMap(([secret, entry]) => ('value' in entry ? [[secret, entry.value] as const] : [])),
  );
  return {
    given: publicCase(subject, standIns, secrets),
    withheld: described.map(([, { what, length, fingerprint }]) => ({ what, length, fingerprint })),
    leftOut: leftOutOf(subject),
  };
}

function publicCase(
  subject: Subject,
  standIns: ReadonlyMap<string, string>,
  secrets: readonly KnownSecret[],
): Case {
  const { target, now, request, callback, previousRequest } = subject;
  const open = (parameters: Parameters<typeof publicParameters>[0]): Readonly<Record<string, string>> =>
    publicParameters(parameters, standIns, secrets);
  const assertion = publicToken(subject.assertion, standIns, secrets);
  const parameters = request && open([...request.parameters, ...request.queryParameters]);
  return withoutEmpty({
    profile: target.profileFrom === 'assumed' ? subject.case.profile : subject.profile.id,
    environment: target.environmentFrom === 'assumed' ? subject.case.environment : target.environment,
    audience: subject.case.audience,
    now: now.seconds,
    parameters,
    parameters_complete: parameters === undefined ? undefined : false,
    token_endpoint: addressOf(request?.url),
    client_assertion: assertion,
    signature_removed: assertion === undefined ? undefined : true,
    jwks: publicKeySet(subject.keySet),
    other_jwks: publicKeySet(subject.otherKeySet),
    provider_jwks: publicKeySet(subject.providerKeySet),
    authorization_request: publicAuthorization(subject.authorizationRequest, open),
    callback: callback && publicCallback(callback, open),
    previous_request: previousRequest && toForm(open(previousRequest.parameters)),
    response: publicResponse(subject.response, secrets),
    certificates: publicCertificates(subject.certificates),
    discovery: subject.discovery?.ok ? scrub(String(subject.case.discovery), secrets) : undefined,
    expected: publicRegistration(subject.registration, secrets),
  });
}

type Open = (parameters: Parameters<typeof publicParameters>[0]) => Readonly<Record<string, string>>;

/** The authorization request as the URL of a login, or as the body that was pushed. */
function publicAuthorization(given: AuthorizationRequest | undefined, open: Open): string | undefined {
  if (given === undefined) return undefined;
  const parameters = open(given.parameters);
  return given.kind === 'url' ? toUrl(given.request.url, parameters) : toForm(parameters);
}

/** The address that came back, or its query where that is all that was pasted. */
function publicCallback({ url, parameters }: Callback, open: Open): string | undefined {
  const handedOn = open(parameters);
  return toUrl(url, handedOn) ?? (Object.keys(handedOn).length === 0 ? undefined : toForm(handedOn));
}

const toForm = (parameters: Readonly<Record<string, string>>): string =>
  writeForm(Object.entries(parameters));

function toUrl(url: string | undefined, parameters: Readonly<Record<string, string>>): string | undefined {
  const address = addressOf(url);
  return address === undefined ? undefined : `${address}?${toForm(parameters)}`;
}

/** Scheme, host and path, without a token that ran into it: what is behind them may hold anything. */
function addressOf(url: string | undefined): string | undefined {
  const parsed = url === undefined ? undefined : parseUrl(url);
  // The origin of a scheme that an app made up is the word `null` (URL Standard §4.7).
  return parsed && scrub(`${parsed.protocol}//${parsed.host}${parsed.pathname}`, []);
}

function publicRegistration(
  given: Registration | undefined,
  secrets: readonly KnownSecret[],
): Registration | undefined {
  if (given === undefined) return undefined;
  const clean = (text: string | undefined): string | undefined => text && scrub(text, secrets);
  return withoutEmpty({
    client_id: clean(given.client_id),
    redirect_uris: given.redirect_uris?.map((uri) => scrub(uri, secrets)),
    jwks_uri: clean(given.jwks_uri),
  });
}

function withoutEmpty<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
}

/** What was given and is not in the file. */
function leftOutOf({ request, assertion, dpop, case: given }: Subject): readonly string[] {
  return [
    request !== undefined && request.text !== ''
      ? 'The request as it was pasted: its parameters are in the file, its quoting and encoding are not.'
      : undefined,
    assertion !== undefined && assertion.shape !== 'jws'
      ? 'The client assertion: it could not be read as a token of three parts.'
      : undefined,
    dpop === undefined ? undefined : 'The DPoP proof: a proof without its signature cannot be judged.',
    given.par_response === undefined
      ? undefined
      : 'The answer to the pushed request: it holds the request_uri.',
    given.authorization_url === undefined
      ? undefined
      : 'The URL that began the login: it holds the request_uri.',
  ].filter((line) => line !== undefined);
}
