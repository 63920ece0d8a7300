import { encryptionKey, signingKey, type TestKey } from '../keys.ts';
import { signCompact, withoutUndefined } from '../tokens.ts';
import type { WireSpec } from '../wire.ts';
import type { Attempt, Members, ParameterValues, ProofChanges, World } from './attempt.ts';

/** A client assertion for the server at hand, with what the attempt changes. */
export async function buildAssertion(world: World, attempt: Attempt = {}): Promise<string> {
  const healthy = await signingKey();
  const claims = {
    iss: world.clientId,
    sub: world.clientId,
    aud: world.issuer,
    iat: world.now - 2,
    exp: world.now + 100,
    jti: crypto.randomUUID(),
    ...attempt.claims?.(world),
  };
  const header = withoutUndefined<unknown>({ alg: 'ES256', typ: 'JWT', kid: healthy.kid, ...attempt.header });
  const key = attempt.key === undefined ? healthy : await attempt.key();
  const token = await signCompact(header, JSON.stringify(claims), key);
  return attempt.alter === undefined ? token : attempt.alter(token);
}

/** A DPoP proof for an endpoint; `header.jwk` may be named: `private` for the private key, `session` for that of the login. */
export async function buildProof(
  world: World,
  endpoint: string,
  key: TestKey,
  changes: ProofChanges = {},
): Promise<string> {
  const signer = changes.key === undefined ? key : await changes.key();
  const named: Readonly<Record<string, unknown>> = { private: signer.privateJwk, session: key.publicJwk };
  const { jwk = signer.publicJwk, ...others } = { jwk: signer.publicJwk, ...changes.header };
  const header = {
    alg: 'ES256',
    typ: 'dpop+jwt',
    jwk: typeof jwk === 'string' ? named[jwk] : jwk,
    ...others,
  };
  const removed = changes.header !== undefined && 'jwk' in changes.header && changes.header.jwk === undefined;
  const claims = {
    htm: 'POST',
    htu: endpoint,
    iat: world.now - 1,
    exp: world.now + 90,
    jti: crypto.randomUUID(),
    ...changes.claims?.(world),
  };
  const proof = await signCompact(
    withoutUndefined<unknown>(removed ? { ...header, jwk: undefined } : header),
    JSON.stringify(claims),
    signer,
  );
  return changes.alter?.(proof) ?? proof;
}

/** The relying party's key set as its server answers it. */
export async function buildKeySet({ keys, keyText, keyAnswer }: Attempt): Promise<{
  readonly body: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}> {
  const healthy: Members[] = [
    { ...(await signingKey()).publicJwk },
    { ...(await encryptionKey()).publicJwk },
  ];
  const text = JSON.stringify(keys === undefined ? { keys: healthy } : keys(healthy));
  return { body: keyText?.(text) ?? text, ...keyAnswer };
}

/** The key-set answer as a person would paste it: the body, or all of it where status or headers matter. */
export function pastedKeySet(answer: {
  readonly body: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}): string {
  if (answer.status === undefined && answer.headers === undefined) return answer.body;
  const headers = { 'Content-Type': 'application/json', ...answer.headers };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [
    `HTTP/1.1 ${answer.status ?? 200} ${answer.status === undefined ? 'OK' : 'Error'}`,
    ...lines,
    '',
    answer.body,
  ].join('\r\n');
}

/** A form POST. */
export function toForm(
  path: string,
  parameters: ParameterValues,
  headers: Readonly<Record<string, string>> = {},
): WireSpec {
  return {
    method: 'POST',
    path,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(withoutUndefined(parameters)).toString(),
  };
}

/** The token request of an attempt: healthy parameters, changed as told, then the wire. */
export function toRequest(
  path: string,
  healthy: ParameterValues,
  attempt: Attempt,
  world: World,
  headers: Readonly<Record<string, string>> = {},
): WireSpec {
  const parameters = attempt.parameters?.(healthy, world) ?? healthy;
  const spec = toForm(path, parameters, headers);
  return attempt.wire?.(spec, withoutUndefined(parameters)) ?? spec;
}
