import type { MockPass } from '../mockpass.ts';
import { testAssertionType, testClientId, testRedirectUri, testVerifier } from '../tokens.ts';
import { readAnswer, toText } from '../wire.ts';
import type { Attempt, World } from './attempt.ts';
import { buildAssertion, buildKeySet, pastedKeySet, toRequest } from './build.ts';
import type { Exchanged } from './exchange-result.ts';

/** Sends a token request to MockPass, with what the attempt changes. */
export async function sendToMockpass(mock: MockPass, attempt: Attempt): Promise<Exchanged> {
  const path = '/singpass/v2/token';
  const world: World = {
    origin: mock.origin,
    issuer: mock.issuer,
    tokenEndpoint: `${mock.origin}${path}`,
    clientId: testClientId,
    now: Math.floor(Date.now() / 1000),
  };
  const keySet = await buildKeySet(attempt);
  mock.serveKeySet(keySet);
  const healthy = {
    client_id: testClientId,
    redirect_uri: testRedirectUri,
    grant_type: 'authorization_code',
    code: await mock.getCode(),
    client_assertion_type: testAssertionType,
    client_assertion: await buildAssertion(world, attempt),
    code_verifier: testVerifier,
  };
  const spec = toRequest(path, healthy, attempt, world);
  const response = await mock.send(spec);
  const { status, error, description } = readAnswer(response);
  return {
    given: {
      profile: 'mockpass-legacy',
      now: world.now,
      request: toText(mock.origin, spec),
      jwks: pastedKeySet(keySet),
      response,
    },
    reason: status === 200 ? undefined : (description ?? error ?? `status ${status ?? 'none'}`),
  };
}
