import type { RecipeId } from '../fixes/recipes.ts';

export interface VariableWords {
  /** What it is and how it comes about. */
  readonly what: string;
  readonly recipe?: RecipeId | undefined;
}

/** Everything of the new login that has to be made anew, or that the old request does not show. Shell variables, and the same names in the claims. */
export const variables = {
  CLIENT_ID: { what: 'The client_id of the app: the old request does not show it.' },
  REDIRECT_URI: {
    what: 'The registered redirect URI: the old request shows none that may stay. The same one in both requests.',
  },
  SCOPE: { what: 'What the old authorization request asked for; it holds openid.' },
  STATE: {
    what: 'A new random text of at least 30 characters for each login, kept in the session of the browser and compared in the callback.',
    recipe: 'jti',
  },
  NONCE: { what: 'A new random text for each login, compared with nonce of the id_token.', recipe: 'jti' },
  CODE_VERIFIER: {
    what: 'A new secret for each login, kept on the server until the token request.',
    recipe: 'pkce-s256',
  },
  CODE_CHALLENGE: { what: 'The hash of CODE_VERIFIER, by S256.', recipe: 'pkce-s256' },
  AUTHENTICATION_CONTEXT_TYPE: {
    what: 'What the login is for, a word from the list of the provider. A Login app needs it; a Myinfo app takes the line out.',
  },
  CLIENT_ASSERTION_PAR: {
    what: 'The first client assertion: its claims above, signed with the private signing key.',
    recipe: 'sign',
  },
  DPOP_PROOF_PAR: {
    what: 'The first DPoP proof: its claims above, signed with the key of this login.',
    recipe: 'dpop-proof',
  },
  REQUEST_URI: { what: 'From the answer to the pushed request, used at once and only once.' },
  CODE: { what: 'From the callback, for one token request.' },
  CLIENT_ASSERTION: { what: 'The second client assertion, with a jti of its own.', recipe: 'sign' },
  DPOP_PROOF: {
    what: 'The second DPoP proof, of the same key, with a jti of its own.',
    recipe: 'dpop-proof',
  },
  KID: { what: 'kid of the signing key, as in the key set.' },
  DPOP_PUBLIC_JWK: {
    what: 'The public half of the key of this login, as JWK without d.',
    recipe: 'public-jwk',
  },
  IAT: { what: 'Now, in whole seconds since 1970, UTC.', recipe: 'epoch-seconds' },
  EXP: { what: 'IAT and a minute more.', recipe: 'epoch-seconds' },
  JTI: { what: 'A new random text in each of the four tokens.', recipe: 'jti' },
} as const satisfies Record<string, VariableWords>;

export type VariableName = keyof typeof variables;

/** The names in the order of the login. */
export const variableNames = Object.keys(variables) as readonly VariableName[];

/** A value of the new request: one that stays, or a variable. */
export type NewValue = { readonly value: string } | { readonly variable: VariableName };

export const variable = (name: VariableName): NewValue => ({ variable: name });
export const value = (text: string): NewValue => ({ value: text });
