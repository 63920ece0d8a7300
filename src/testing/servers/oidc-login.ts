import { dpopKey } from '../keys.ts';
import type { OidcProvider } from '../oidc-provider.ts';
import { testAssertionType, testChallenge, testRedirectUri } from '../tokens.ts';
import { readAnswer, toText, type WireSpec } from '../wire.ts';
import type { Attempt, World } from './attempt.ts';
import { buildAssertion, buildKeySet, buildProof, pastedKeySet, toForm } from './build.ts';
import type { Exchanged } from './exchange-result.ts';

/** A login that brought a code, with the pushed request and its tokens. */
export interface Login {
  readonly asked: WireSpec;
  readonly callback: string;
  readonly code: string;
  readonly assertion: string;
  readonly proof: string;
}

export type LoginResult =
  | ({ readonly kind: 'in' } & Login)
  | { readonly kind: 'refused'; readonly exchanged: Exchanged };

/** Pushes the authorization request (RFC 9126), logs in, and takes the code from the callback. */
export async function logIn(
  server: OidcProvider,
  world: World,
  { pushed }: Pick<Attempt, 'pushed'> = {},
): Promise<LoginResult> {
  const assertion = await buildAssertion(world);
  const proof = await buildProof(world, `${server.issuer}/par`, await dpopKey());
  const asked = toForm(
    '/par',
    {
      client_id: world.clientId,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: testRedirectUri,
      state: 'c29tZS1zdGF0ZS1vZi10aGlzLXRlc3Q',
      nonce: 'c29tZS1ub25jZS1vZi10aGlzLXRlc3Q',
      code_challenge: testChallenge,
      code_challenge_method: 'S256',
      client_assertion_type: testAssertionType,
      client_assertion: assertion,
      ...pushed?.parameters,
    },
    { DPoP: proof },
  );
  server.takeReason();
  const answer = await server.send(asked);
  const { request_uri } = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as { request_uri?: string };
  if (request_uri === undefined) {
    const given = {
      profile: 'oidc-provider',
      now: world.now,
      authorization_request: toText(server.issuer, asked),
      jwks: pastedKeySet(await buildKeySet({})),
      response: answer,
    };
    const reason = server.takeReason() ?? readAnswer(answer).description;
    return { kind: 'refused', exchanged: { given, reason } };
  }
  const query = new URLSearchParams({ client_id: world.clientId, request_uri });
  const callback = await server.logIn(`${server.issuer}/auth?${query}`);
  const code = new URL(callback).searchParams.get('code');
  if (code === null) throw new Error(`no code in ${callback}`);
  return { kind: 'in', asked, assertion, proof, callback, code };
}
