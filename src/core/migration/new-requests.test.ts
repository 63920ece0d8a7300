import { describe, expect, it } from 'vitest';
import { profileOf } from '../profiles/registry.ts';
import type { KeptValues } from './kept-values.ts';
import type { Move } from './move.ts';
import { moveOf } from './move.ts';
import { pushedRequestOf, tokenRequestOf } from './new-requests.ts';
import { tokenTemplatesOf } from './token-templates.ts';
import { value, variable } from './variables.ts';

const kept: KeptValues = {
  clientId: value('client'),
  redirectUri: value('https://rp.example.sg/cb'),
  scope: value('openid'),
  kid: variable('KID'),
  algorithm: 'ES256',
  authenticationContext: undefined,
};

function move(): Move {
  const profile = profileOf('singpass-legacy');
  const found =
    profile &&
    moveOf({
      profile,
      target: { environment: 'staging', environmentFrom: 'given', profileFrom: 'given' } as never,
    });
  if (found === undefined) throw new Error('no move');
  return found;
}
const without = (part: 'parEndpoint' | 'dpop'): Move => {
  const { next, to, ...rest } = move();
  return part === 'dpop'
    ? { ...rest, next, to: { ...to, dpop: undefined } }
    : { ...rest, to, next: { ...next, parEndpoint: undefined } };
};
const pairs = (list: readonly { name: string; value: string; variable?: string | undefined }[] = []) =>
  list.map((given) => `${given.name}=${given.variable === undefined ? given.value : `$${given.variable}`}`);
const assertionType = 'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

describe('the requests of the new login', () => {
  it('are the pushed one, with what is kept and what is made anew', () => {
    const request = pushedRequestOf(move(), kept);
    expect(request).toMatchObject({ url: 'https://stg-id.singpass.gov.sg/fapi/par', method: 'POST' });
    expect(pairs(request?.headers)).toEqual(['DPoP=$DPOP_PROOF_PAR']);
    expect(pairs(request?.parameters)).toEqual([
      'response_type=code',
      'client_id=client',
      'redirect_uri=https://rp.example.sg/cb',
      'scope=openid',
      'state=$STATE',
      'nonce=$NONCE',
      'code_challenge=$CODE_CHALLENGE',
      'code_challenge_method=S256',
      assertionType,
      'client_assertion=$CLIENT_ASSERTION_PAR',
    ]);
    const context = pushedRequestOf(move(), { ...kept, authenticationContext: value('a') });
    expect(pairs(context?.parameters)).toContain('authentication_context_type=a');
  });

  it('are the token request, with what the profile requires and nothing else', () => {
    const request = tokenRequestOf(move(), kept);
    expect(request).toMatchObject({ url: 'https://stg-id.singpass.gov.sg/fapi/token', method: 'POST' });
    expect(pairs(request.headers)).toEqual(['DPoP=$DPOP_PROOF']);
    expect(pairs(request.parameters).toSorted()).toEqual(
      [
        'client_assertion=$CLIENT_ASSERTION',
        assertionType,
        'code=$CODE',
        'code_verifier=$CODE_VERIFIER',
        'grant_type=authorization_code',
        'redirect_uri=https://rp.example.sg/cb',
      ].toSorted(),
    );
  });

  it('have no pushed one and no proof where the new profile has none', () => {
    expect(pushedRequestOf(without('parEndpoint'), kept)).toBeUndefined();
    expect(pushedRequestOf(without('dpop'), kept)?.headers).toEqual([]);
    expect(tokenRequestOf(without('dpop'), kept).headers).toEqual([]);
  });
});

describe('the tokens of the new login', () => {
  const titles = (given: Move) => tokenTemplatesOf(given, kept).map(({ title }) => title);
  it('are an assertion and two proofs, to be filled in', () => {
    const [assertion, pushed, token] = tokenTemplatesOf(move(), kept);
    expect(assertion).toEqual({
      title: 'Both client assertions, each with its own jti',
      header: '{\n  "alg": "ES256",\n  "typ": "JWT",\n  "kid": "$KID"\n}',
      claims:
        '{\n  "iss": "client",\n  "sub": "client",\n  "aud": "https://stg-id.singpass.gov.sg/fapi",\n  "iat": $IAT,\n  "exp": $EXP,\n  "jti": "$JTI"\n}',
    });
    expect(pushed?.title).toBe('DPoP proof for the pushed request');
    expect(token).toEqual({
      title: 'DPoP proof for the token request',
      header: '{\n  "typ": "dpop+jwt",\n  "alg": "ES256",\n  "jwk": $DPOP_PUBLIC_JWK\n}',
      claims:
        '{\n  "htm": "POST",\n  "htu": "https://stg-id.singpass.gov.sg/fapi/token",\n  "iat": $IAT,\n  "exp": $EXP,\n  "jti": "$JTI"\n}',
    });
  });

  it('are fewer where there is no pushed request, or no proof', () => {
    expect(titles(without('parEndpoint'))).toEqual([
      'Both client assertions, each with its own jti',
      'DPoP proof for the token request',
    ]);
    expect(titles(without('dpop'))).toEqual(['Both client assertions, each with its own jti']);
  });
});
