import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { standInOf } from '../request/placeholder.ts';
import type { Move } from './move.ts';
import { holdsSecret, oldSecretsOf } from './old-secrets.ts';
import { asksForLoginOnly, parameterOf } from './old-values.ts';
import { type NewValue, value, variable } from './variables.ts';

/** What of the old request goes into the new one as it is. Everything else is made anew. */
export interface KeptValues {
  readonly clientId: NewValue;
  readonly redirectUri: NewValue;
  readonly scope: NewValue;
  readonly kid: NewValue;
  /** The algorithm of the old assertion where the new profile takes it, else the first it takes. */
  readonly algorithm: string;
  /** Absent: the app is not one that sends it. */
  readonly authenticationContext: NewValue | undefined;
}

const contextName = 'authentication_context_type';
/** Longer values are no client_id and no URL. */
const longest = 2_000;

/** Finds what stays: by name, and only where no secret of the old login, no token, and no placeholder stands in the value. */
export function keptValuesOf(subject: Subject, { to }: Pick<Move, 'to'>): KeptValues {
  const secrets = oldSecretsOf(subject);
  const clean = (text: unknown): string | undefined =>
    typeof text === 'string' &&
    text.trim() !== '' &&
    text.length <= longest &&
    !/\p{Cc}/u.test(text) &&
    standInOf(text) === undefined &&
    !holdsSecret(text, secrets)
      ? text
      : undefined;
  const kept = (text: unknown, otherwise: NewValue): NewValue => {
    const found = clean(text);
    return found === undefined ? otherwise : value(found);
  };
  const { claims, header, registration, authorizationRequest } = subject;
  const ids = [
    parameterOf(subject, 'client_id'),
    member(claims, 'sub'),
    member(claims, 'iss'),
    registration?.client_id,
  ];
  const idPattern = new RegExp(`^(?:${to.clientIdPattern?.value ?? '[^\\s]+'})$`);
  const id = ids.map(clean).find((text) => text !== undefined && idPattern.test(text));
  const scope = authorizationRequest?.parameters.find(({ name }) => name === 'scope')?.value;
  const alg = member(header, 'alg');
  const algorithms = to.assertion.algorithms.value;
  return {
    clientId: kept(id, variable('CLIENT_ID')),
    redirectUri: kept(redirectThatMayStay(subject, to), variable('REDIRECT_URI')),
    scope: kept(scope, variable('SCOPE')),
    kid: kept(member(header, 'kid'), variable('KID')),
    algorithm: algorithms.find((name) => name === alg) ?? algorithms[0] ?? '',
    authenticationContext: contextOf(subject, to, clean(parameterOf(subject, contextName))),
  };
}

function redirectThatMayStay(subject: Subject, to: Move['to']): string | undefined {
  const uri = parameterOf(subject, 'redirect_uri') ?? subject.registration?.redirect_uris?.[0];
  const scheme = String(uri).replace(/:.*/s, '').toLowerCase();
  return to.redirectUri.schemes.value.includes(scheme) ? uri : undefined;
}

/** Left out only where the old authorization URL asks for data: that is no Login app, and may not send it. */
function contextOf(subject: Subject, to: Move['to'], sent: string | undefined): NewValue | undefined {
  if (to.pushedParameters?.[contextName] === undefined) return undefined;
  if (sent !== undefined) return value(sent);
  const { authorizationRequest } = subject;
  const asksForData =
    authorizationRequest?.kind === 'url' &&
    authorizationRequest.parameters.some(({ name }) => name === 'scope') &&
    !asksForLoginOnly(subject);
  return asksForData ? undefined : variable('AUTHENTICATION_CONTEXT_TYPE');
}
