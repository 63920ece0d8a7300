import { type FormId, wireForms, writeRequest } from '../forms.ts';
import type { Random } from '../random.ts';
import { copyPlan, makeToken } from '../token-plan.ts';
import { encodeForm, type WireMessage } from '../wire.ts';
import { assertionSlot, setHeader, type World } from '../world.ts';

/** Forms in which the URL called is seen. */
export const urlForms: readonly FormId[] = [...wireForms, 'curl-fields'];
/** Forms that show the whole request and can hold a line break inside the body. */
export const lineForms: readonly FormId[] = ['http', 'curl-body', 'curl-powershell', 'form-body'];

/** The encoded parameters, the assertion still to be filled in. */
export function encodedBody(world: World): string {
  return encodeForm(world.parameters).replaceAll('%00client_assertion', assertionSlot);
}

/** The parameters as `name=value` joined by `&`, nothing encoded. */
export function plainBody({ parameters }: World): string {
  return parameters.map(([name, value]) => `${name}=${value}`).join('&');
}

/** Alters the encoded body. */
export function editBody(world: World, edit: (body: string) => string): void {
  world.body = edit(encodedBody(world));
}

/** Sends the body in another form under another media type. */
export function sendAs(world: World, contentType: string, body: string): void {
  setHeader(world, 'Content-Type', contentType);
  world.body = body;
}

/** The parameters as a JSON object, the assertion still to be filled in. */
export function jsonBody(world: World, indent?: number): string {
  return JSON.stringify(Object.fromEntries(world.parameters), null, indent).replaceAll(
    '\\u0000client_assertion',
    assertionSlot,
  );
}

/** The URL called, and with it the `htu` of the proof: programs keep both in one setting. */
export function callUrl(world: World, url: string): void {
  world.url = url;
  if (world.proof) world.proof.claims.htu = url;
}

/** Another client_id wherever the login has one. */
export function setClient(world: World, clientId: string): void {
  const replace = (parameters: [string, string][]): void => {
    for (const pair of parameters) if (pair[0] === 'client_id') pair[1] = clientId;
  };
  world.clientId = clientId;
  replace(world.parameters);
  replace(world.authorization.parameters);
  for (const plan of [world.assertion, world.authorization.assertion])
    if (plan) Object.assign(plan.claims, { iss: clientId, sub: clientId });
  if (world.expected) world.expected.client_id = clientId;
}

/** Another redirect URI wherever the login has one. */
export function setRedirect(world: World, uri: string): void {
  for (const parameters of [world.parameters, world.authorization.parameters])
    for (const pair of parameters) if (pair[0] === 'redirect_uri') pair[1] = uri;
  world.redirectUri = uri;
  if (world.expected) world.expected.redirect_uris = [uri];
}

/** Another code wherever the login has one. */
export function setCode(world: World, code: string): void {
  for (const pair of world.parameters) if (pair[0] === 'code') pair[1] = code;
  world.code = code;
}

/** Bytes in standard base64 that hold each of the characters asked for. */
export function base64With(random: Random, bytes: number, ...wanted: readonly string[]): string {
  for (;;) {
    const text = Buffer.from(random.bytes(bytes)).toString('base64');
    // At an end it would be a space at an end, which says something else.
    if (wanted.every((character) => text.slice(1, -1).includes(character)) && !/^\+|\+=*$/.test(text))
      return text;
  }
}

/** The same request some seconds before, with an assertion and a proof of its own. */
export async function earlierRequest(world: World, seconds: number, random: Random): Promise<string> {
  const anew = async (plan: World['assertion']): Promise<string> => {
    const copy = copyPlan(plan);
    const { iat, exp } = copy.claims;
    if (typeof iat === 'number') copy.claims.iat = iat - seconds;
    if (typeof exp === 'number') copy.claims.exp = exp - seconds;
    if ('nbf' in copy.claims) copy.claims.nbf = copy.claims.iat;
    copy.claims.jti = random.uuid();
    return makeToken(copy);
  };
  const assertion = await anew(world.assertion);
  const dpop = world.proof && (await anew(world.proof));
  const parameters = world.parameters.map(
    ([name, value]) => [name, value === assertionSlot ? assertion : value] as const,
  );
  const wire: WireMessage = {
    method: world.method,
    url: world.url,
    headers: [...world.headers, ...(dpop === undefined ? [] : [['DPoP', dpop] as const])],
    body: encodeForm(parameters),
    parameters,
    dpop,
  };
  return writeRequest(random.pick(['http', 'curl-body', 'form-body'] as const), wire, random)?.request ?? '';
}

/** The value of a parameter of the token request. */
export function parameterOf({ parameters }: World, name: string): string {
  return parameters.find(([known]) => known === name)?.[1] ?? '';
}

/** One of these names that the request has. */
export function anyName(world: World, random: Random, names: readonly string[]): string {
  return random.pick(names.filter((name) => world.parameters.some(([known]) => known === name)));
}

/** A variable as shells and templates write it, its name in braces. */
export function braced(name: string): string {
  return `\${${name}}`;
}

/** The head of an answer with the server's clock in it (RFC 9110 §6.6.1), then its body. */
export function answerText(world: World, status: string, headers: readonly string[], body: string): string {
  const date = `Date: ${new Date(world.now * 1000).toUTCString()}`;
  const length = `Content-Length: ${new TextEncoder().encode(body).length}`;
  return [`HTTP/1.1 ${status}`, date, ...headers, length, '', body].join('\r\n');
}
