import { knownIssuers } from './audience.ts';
import { objectOf } from './decode.ts';
import type { DecodedJwt, JsonObject } from './decoded-jwt.ts';
import { isJsonObject, member } from './json-text.ts';
import type { ShapeFault } from './shape-fault.ts';

const has = (object: JsonObject, ...names: readonly string[]): boolean =>
  names.some((name) => member(object, name) !== undefined);

/** A token that can be read and is another one than a client assertion (RFC 7523 §3), or has its parts in the wrong place. */
export function classifyPurpose(token: DecodedJwt): ShapeFault | undefined {
  const header = objectOf(token.header);
  const claims = objectOf(token.payload);
  if (header === undefined || claims === undefined) return undefined;
  if (isProof(header, claims)) {
    return {
      code: 'assertion-is-dpop-proof',
      path: 'header.typ',
      found: 'a DPoP proof (htm and htu)',
      expected: 'iss, sub, aud, exp',
    };
  }
  const isOther = isRequestObject(header, claims) || isAlgAstray(header, claims);
  if (isOfClient(claims) && !isOther) return undefined;
  return misplaced(header, claims) ?? otherToken(header, claims);
}

/** RFC 9449 §4.2. With the type alone, a token that speaks of a client and an audience is an assertion of the wrong type. */
export function isProof(header: JsonObject, claims: JsonObject): boolean {
  if (has(claims, 'htm') && has(claims, 'htu')) return true;
  return member(header, 'typ') === 'dpop+jwt' && !has(claims, 'iss', 'sub', 'aud');
}

/** RFC 9101 §10.8: with its own type it is one whoever iss and sub are. */
function isRequestObject(header: JsonObject, claims: JsonObject): boolean {
  return member(header, 'typ') === 'oauth-authz-req+jwt' && has(claims, 'response_type', 'redirect_uri');
}

function isAlgAstray(header: JsonObject, claims: JsonObject): boolean {
  return has(claims, 'alg') && !has(header, 'alg');
}

/** iss equal to sub is the mark of a client assertion, whatever else it holds. */
function isOfClient(claims: JsonObject): boolean {
  return has(claims, 'iss') && member(claims, 'iss') === member(claims, 'sub');
}

/** A token that was made as a client assertion, and not as a proof: for the place where the other one belongs. */
export function isClientAssertion(header: JsonObject, claims: JsonObject): boolean {
  return isOfClient(claims) && !isProof(header, claims);
}

function misplaced(header: JsonObject, claims: JsonObject): ShapeFault | undefined {
  const wrapper = wrapperIn(claims);
  if (wrapper !== undefined)
    return {
      code: 'payload-wrapped',
      path: `claims.${wrapper}`,
      found: `the claims stand inside ${wrapper}`,
      expected: 'the claims at the top',
    };
  // RFC 7519 §5.3 lets claims stand in the header too; here they stand there alone.
  const astray = ['iss', 'sub', 'exp'].some((name) => has(header, name) && !has(claims, name));
  if (astray || (has(claims, 'alg', 'kid') && !has(header, 'alg'))) {
    return {
      code: 'header-payload-swapped',
      path: 'header',
      found: Object.keys(header).slice(0, 12).join(', '),
      expected: 'alg, typ, kid in the header; iss, sub, aud, exp in the claims',
    };
  }
  return undefined;
}

/** The member that holds what is missing at the top; of a member with an unusual name more is asked. */
function wrapperIn(claims: JsonObject): string | undefined {
  if (has(claims, 'iss', 'sub')) return undefined;
  const usual = ['payload', 'claims', 'data', 'body'];
  return Object.keys(claims).find((name) => {
    const inner = member(claims, name);
    if (!isJsonObject(inner)) return false;
    const held = ['iss', 'sub', 'aud', 'exp'].filter((claim) => Object.hasOwn(inner, claim));
    return held.length >= (usual.includes(name) ? 1 : 2);
  });
}

function otherToken(header: JsonObject, claims: JsonObject): ShapeFault | undefined {
  const other = (code: ShapeFault['code'], found: string): ShapeFault => ({
    code,
    path: 'claims',
    found,
    expected: 'a client assertion',
  });
  if (
    isRequestObject(header, claims) ||
    has(claims, 'response_type') ||
    (has(claims, 'redirect_uri') && has(claims, 'scope'))
  )
    return other('assertion-is-request-object', 'a request object (response_type, redirect_uri, scope)');
  if (isAccessToken(header, claims)) return other('assertion-is-access-token', 'an access token');
  if (isForNoServer(claims))
    return { ...other('assertion-is-access-token', 'an access token'), certainty: 'strong' };
  if (isIdToken(claims))
    return other('assertion-is-id-token', 'an id_token (nonce, amr, acr, auth_time or at_hash)');
  if (isForClient(claims)) return other('assertion-is-id-token', 'an id_token (iss is the provider)');
  return undefined;
}

/** The client of a token, in the names of Auth0, Keycloak, Okta and Entra ID beside that of RFC 9068. */
const clientNames = ['client_id', 'azp', 'cid', 'appid'];

/** RFC 9068 §2: an issuer that is a URL, with its type or with what only an access token says; or its type with that. */
function isAccessToken(header: JsonObject, claims: JsonObject): boolean {
  const typed = /at\+jwt/i.test(String(member(header, 'typ')));
  const issued = isIssued(claims);
  return (
    (typed && (issued || has(claims, 'scope', 'client_id', 'cnf'))) ||
    (issued && has(claims, 'scope', 'scp') && has(claims, ...clientNames)) ||
    (issued && has(claims, 'cnf') && has(claims, 'client_id'))
  );
}

function isIssued(claims: JsonObject): boolean {
  return /^https?:\/\//.test(String(member(claims, 'iss')));
}

/** Issued with a scope for an API with a name: a client assertion has the address of a server in aud. */
function isForNoServer(claims: JsonObject): boolean {
  const [sub, aud] = [member(claims, 'sub'), member(claims, 'aud')];
  return (
    isIssued(claims) &&
    has(claims, 'scope', 'scp') &&
    sub !== undefined &&
    aud !== undefined &&
    sub !== aud &&
    !JSON.stringify(aud).includes('://')
  );
}

/**
 * It is made for a client: an address in aud is the server of an assertion to which somebody added a nonce. sub equal to aud
 * is no user of a client: then the claims of an assertion stand in each other's place.
 */
function isIdToken(claims: JsonObject): boolean {
  const [sub, aud] = [member(claims, 'sub'), member(claims, 'aud')];
  return (
    has(claims, 'nonce', 'at_hash', 'amr', 'acr', 'auth_time', 'sub_attributes') &&
    aud !== undefined &&
    !String(aud).includes('://') &&
    sub !== aud
  );
}

/** Made by a provider that the profiles know, for a client, about somebody else. */
function isForClient(claims: JsonObject): boolean {
  const [iss, sub, aud] = ['iss', 'sub', 'aud'].map((name) => member(claims, name));
  return (
    typeof iss === 'string' &&
    typeof sub === 'string' &&
    typeof aud === 'string' &&
    knownIssuers.includes(iss) &&
    !aud.includes('://') &&
    sub !== aud
  );
}
