import { dpopKey } from '../keys.ts';
import type { OidcProvider } from '../oidc-provider.ts';
import { testAssertionType, testRedirectUri, testVerifier } from '../tokens.ts';
import { readAnswer, toText, type WireSpec } from '../wire.ts';
import type { Attempt, World } from './attempt.ts';
import { buildAssertion, buildKeySet, buildProof, pastedKeySet, toRequest } from './build.ts';
import type { Exchanged } from './exchange-result.ts';
import { type Login, logIn } from './oidc-login.ts';

/** A retry by hand, not a callback that ran twice. */
const laterSeconds = 5;

/** The whole way: registration, PAR, login, token request, with what the attempt changes. */
export async function sendToOidcProvider(server: OidcProvider, attempt: Attempt): Promise<Exchanged> {
  const { codeLifetimeSeconds } = attempt;
  const clientId = server.register(await buildKeySet({}), codeLifetimeSeconds);
  const world = worldOf(server, clientId);
  const login = await logIn(server, world, attempt);
  if (login.kind === 'refused') return login.exchanged;
  const keySet = await buildKeySet(attempt);
  // Only now: the server has let the client in at PAR, and would keep the healthy set for a minute.
  server.serveKeySet(clientId, keySet);
  // A code of another client comes with the login that it belongs to.
  const { code, asked, callback } = attempt.foreignCode ? await foreignLogin(server) : login;
  const own = { ...login, code };
  if (codeLifetimeSeconds !== undefined)
    await new Promise((resolve) => setTimeout(resolve, (codeLifetimeSeconds + 1) * 1000));
  const first = await tokenRequest(world, own, attempt);
  const earlier = attempt.reuse?.startsWith('pushed-') === false ? first : undefined;
  const spec = earlier === undefined ? first : await sendAgain(server, world, earlier, attempt, own);
  server.takeReason();
  const response = await server.send(spec);
  const logged = server.takeReason();
  const { status, error, description } = readAnswer(response);
  return {
    given: {
      profile: 'oidc-provider',
      now: earlier === undefined ? world.now : world.now + laterSeconds,
      request: toText(server.issuer, spec),
      jwks: pastedKeySet(keySet),
      authorization_request: toText(server.issuer, asked),
      callback,
      ...(earlier === undefined ? {} : { previous_request: toText(server.issuer, earlier) }),
      response,
    },
    reason: status === 200 ? undefined : (logged ?? description ?? error ?? `status ${status ?? 'none'}`),
  };
}

function worldOf({ issuer }: OidcProvider, clientId: string): World {
  const now = Math.floor(Date.now() / 1000);
  return { origin: issuer, issuer, tokenEndpoint: `${issuer}/token`, clientId, now };
}

async function foreignLogin(server: OidcProvider): Promise<Login> {
  const login = await logIn(server, worldOf(server, server.register(await buildKeySet({}))));
  if (login.kind === 'refused') throw new Error('the other client was refused');
  return login;
}

async function tokenRequest(world: World, login: Login, attempt: Attempt): Promise<WireSpec> {
  const { proof: changes, reuse } = attempt;
  const healthy = {
    client_id: world.clientId,
    redirect_uri: testRedirectUri,
    grant_type: 'authorization_code',
    code: login.code,
    client_assertion_type: testAssertionType,
    client_assertion: reuse === 'pushed-assertion' ? login.assertion : await buildAssertion(world, attempt),
    code_verifier: testVerifier,
  };
  if (changes === 'none') return toRequest('/token', healthy, attempt, world);
  const proof =
    reuse === 'pushed-proof'
      ? login.proof
      : await buildProof(world, world.tokenEndpoint, await dpopKey(), changes);
  return toRequest('/token', healthy, attempt, world, { DPoP: proof });
}

/** Sends the request that uses something first, and makes the one that uses it again. */
async function sendAgain(
  server: OidcProvider,
  world: World,
  first: WireSpec,
  attempt: Attempt,
  login: Login,
): Promise<WireSpec> {
  await server.send(first);
  const later = { ...world, now: world.now + laterSeconds };
  if (attempt.reuse === 'code') return tokenRequest(later, login, attempt);
  const again = await logIn(server, world);
  if (again.kind === 'refused') throw new Error('the second login was refused');
  const second = await tokenRequest(later, again, attempt);
  if (attempt.reuse === 'proof')
    return { ...second, headers: { ...second.headers, DPoP: first.headers.DPoP ?? '' } };
  const parameters = new URLSearchParams(second.body);
  parameters.set('client_assertion', new URLSearchParams(first.body).get('client_assertion') ?? '');
  return { ...second, body: parameters.toString() };
}
