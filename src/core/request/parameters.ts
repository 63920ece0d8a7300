import type { Reference } from '../catalogue/sources.ts';

/** What is said of a request parameter, whatever the profile. Presence, values and shapes are the profile's. */
export interface ParameterInfo {
  /** One sentence: what it is. */
  readonly hint: string;
  readonly source: Reference;
  /** Never shown whole, never shared. */
  readonly secret: boolean;
  readonly multiline: boolean;
  /** Names that people and libraries use by mistake. */
  readonly aliases: readonly string[];
}

export const parameters = {
  client_id: {
    hint: 'The identifier that the provider gave the app.',
    source: 'RFC 6749 §2.2',
    secret: false,
    multiline: false,
    aliases: ['clientId', 'clientid', 'client', 'app_id', 'appId', 'client-id'],
  },
  redirect_uri: {
    hint: 'The redirect URI of this login, letter for letter as in the authorization request.',
    source: 'RFC 6749 §4.1.3',
    secret: false,
    multiline: false,
    aliases: [
      'redirectUri',
      'redirect_url',
      'redirectUrl',
      'redirecturi',
      'callback',
      'callback_url',
      'redirect-uri',
    ],
  },
  grant_type: {
    hint: 'How the token is asked for: with an authorization code.',
    source: 'RFC 6749 §4.1.3',
    secret: false,
    multiline: false,
    aliases: ['grantType', 'granttype', 'grant', 'response_type', 'grant-type'],
  },
  code: {
    hint: 'The authorization code from the callback: short-lived, and good for one request.',
    source: 'RFC 6749 §4.1.3',
    secret: true,
    multiline: false,
    aliases: ['auth_code', 'authCode', 'authorization_code', 'authorizationCode', 'authcode'],
  },
  scope: {
    hint: 'What is asked for; the authorization request has said it already.',
    source: 'RFC 6749 §3.3',
    secret: false,
    multiline: false,
    aliases: ['scopes'],
  },
  client_assertion_type: {
    hint: 'Says that the client assertion is a JWT.',
    source: 'RFC 7523 §2.2',
    secret: false,
    multiline: false,
    aliases: ['clientAssertionType', 'assertion_type', 'client_assertionType', 'client_assertion-type'],
  },
  client_assertion: {
    hint: 'The JWT that proves who the client is, signed with its private key.',
    source: 'RFC 7523 §2.2',
    secret: true,
    multiline: true,
    aliases: ['clientAssertion', 'assertion', 'client_assertation', 'jwt', 'client-assertion', 'client_jwt'],
  },
  code_verifier: {
    hint: 'The secret whose hash was sent as code_challenge.',
    source: 'RFC 7636 §4.5',
    secret: true,
    multiline: false,
    aliases: ['codeVerifier', 'verifier', 'pkce', 'code_challenge', 'code-verifier'],
  },
} as const satisfies Record<string, ParameterInfo>;

export type ParameterName = keyof typeof parameters;

export const parameterNames = Object.keys(parameters) as readonly ParameterName[];

export function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(parameters, name);
}

/** The DPoP header, described like a parameter. */
export const dpopHeader: ParameterInfo = {
  hint: 'The proof that this request holds the key to which the token will be bound.',
  source: 'RFC 9449 §4',
  secret: true,
  multiline: true,
  aliases: ['dpop', 'Dpop', 'DPOP', 'dpop_proof', 'dpopProof'],
};
