import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Provider, ProviderError } from 'oidc-provider';
import { followRedirects } from './browser.ts';
import { type KeySetAnswer, startKeySetServer } from './key-set-server.ts';
import { dpopKey, signingKey } from './keys.ts';
import { makeStore } from './oidc-provider-store.ts';
import { testRedirectUri } from './tokens.ts';
import { exchange, listen, type WireSpec } from './wire.ts';

/** `fapi`: the rules of FAPI 2.0, with PAR required. `plain`: the wider ones of OpenID Connect; PAR may be left out. */
export type OidcMode = 'fapi' | 'plain';

/** node-oidc-provider as a real server on loopback, with the relying party's key-set server beside it. */
export interface OidcProvider {
  readonly issuer: string;
  /** Registers a client with a key-set address of its own. */
  readonly register: (keySet: KeySetAnswer, codeLifetimeSeconds?: number) => string;
  /** What the key-set server answers for a client from now on, as if the server's copy had grown old. */
  readonly serveKeySet: (clientId: string, keySet: KeySetAnswer) => void;
  readonly send: (spec: WireSpec) => Promise<string>;
  /** Logs in and consents without a person; gives back the callback that brings the code. */
  readonly logIn: (authorizationUrl: string) => Promise<string>;
  /** What the server wrote to its log about the last request: the true reason, which its answer hides. */
  readonly takeReason: () => string | undefined;
  readonly stop: () => void;
}

const algorithms = ['ES256', 'ES384', 'ES512'];

export async function startOidcProvider(mode: OidcMode = 'fapi'): Promise<OidcProvider> {
  const keySets = await startKeySetServer();
  const clients = new Map<string, Record<string, unknown>>();
  let reason: string | undefined;
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  const port = await listen(server);
  const issuer = `http://127.0.0.1:${port}`;
  const configuration = await configure(mode, clients);
  const provider = await withoutNotices(async () => {
    const package_ = await import('oidc-provider');
    return new package_.Provider(issuer, configuration);
  });
  const answer = provider.callback();
  handle = (request, response) => {
    const work = request.url?.startsWith('/interaction/')
      ? consent(provider, request, response)
      : answer(request, response);
    work.catch((error: unknown) => response.writeHead(500).end(String(error)));
  };
  const log = (_context: unknown, error: ProviderError): void => {
    reason = error.error_detail ?? error.error_description ?? error.message;
  };
  for (const event of ['grant.error', 'pushed_authorization_request.error', 'authorization.error'])
    provider.on(event, log);
  provider.on('server_error', log);
  return {
    issuer,
    register(keySet, codeLifetimeSeconds = 60) {
      const clientId = `rp-${String(clients.size + 1).padStart(4, '0')}-${codeLifetimeSeconds}s`;
      keySets.serve(`/${clientId}`, keySet);
      clients.set(clientId, clientOf(clientId, `${keySets.origin}/${clientId}`));
      return clientId;
    },
    serveKeySet(clientId, keySet) {
      keySets.serve(`/${clientId}`, keySet);
      // The server keeps a set for a minute, but not beyond a change of the registration.
      const version = String(Number(clients.get(clientId)?.client_name ?? 0) + 1);
      clients.set(clientId, { ...clients.get(clientId), client_name: version });
    },
    send: (spec) => exchange(port, spec),
    logIn: followRedirects,
    takeReason() {
      const taken = reason;
      reason = undefined;
      return taken;
    },
    stop() {
      server.closeAllConnections();
      server.close();
      keySets.stop();
    },
  };
}

function clientOf(clientId: string, keySetUrl: string): Record<string, unknown> {
  return {
    client_id: clientId,
    redirect_uris: [testRedirectUri, 'https://rp.example.sg/other'],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    jwks_uri: keySetUrl,
    id_token_signed_response_alg: 'ES256',
    id_token_encrypted_response_alg: 'ECDH-ES+A256KW',
    id_token_encrypted_response_enc: 'A256CBC-HS512',
    dpop_bound_access_tokens: true,
  };
}

async function configure(
  mode: OidcMode,
  clients: ReadonlyMap<string, Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const fapi = mode === 'fapi';
  return {
    adapter: makeStore(clients),
    jwks: { keys: [(await signingKey('server-sig')).privateJwk] },
    cookies: { keys: [(await dpopKey('cookies')).thumbprint] },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    scopes: ['openid'],
    pkce: { required: () => true },
    enabledJWA: {
      clientAuthSigningAlgValues: algorithms,
      dPoPSigningAlgValues: algorithms,
      idTokenSigningAlgValues: ['ES256'],
      idTokenEncryptionAlgValues: ['ECDH-ES+A256KW'],
      idTokenEncryptionEncValues: ['A256CBC-HS512'],
    },
    features: {
      devInteractions: { enabled: false },
      encryption: { enabled: true },
      fapi: fapi ? { enabled: true, profile: '2.0' } : { enabled: false },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: fapi },
      dPoP: { enabled: true },
    },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    routes: {
      authorization: '/auth',
      pushed_authorization_request: '/par',
      token: '/token',
      userinfo: '/userinfo',
    },
    // The client names its code's lifetime, so that one test can see a code expire.
    ttl: {
      AuthorizationCode: (_context: unknown, _code: unknown, client: { clientId: string }) =>
        Number(/(\d+)s$/.exec(client.clientId)?.[1] ?? 60),
      AccessToken: 600,
      IdToken: 600,
      Grant: 600,
      Session: 600,
      Interaction: 600,
    },
    // The server's own fetch refuses loopback addresses, where the relying party of a test lives.
    fetch: (url: string, { dispatcher: _dispatcher, ...options }: RequestInit & { dispatcher?: unknown }) =>
      fetch(url, options),
  };
}

async function consent(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: 'a-person', clientId: String(params.client_id) });
  grant.addOIDCScope('openid');
  await provider.interactionFinished(request, response, {
    login: { accountId: 'a-person' },
    consent: { grantId: await grant.save() },
  });
}

/** The package prints notices (runtime, configuration) when it is loaded and set up. */
async function withoutNotices<Value>(make: () => Promise<Value>): Promise<Value> {
  const { info, warn } = globalThis.console;
  globalThis.console.info = () => undefined;
  globalThis.console.warn = () => undefined;
  try {
    return await make();
  } finally {
    Object.assign(globalThis.console, { info, warn });
  }
}
