import type { Reference } from '../catalogue/sources.ts';
import type { ParameterRule, ProfileEnvironment, Ruled } from './profile.ts';
import { clientAssertionType, fixedValue, known } from './ruled.ts';

/** A rule that stands in Corppass' own pages, as far as excerpts of them could be read (singpass.md §1.12). */
export function corppassRule<Value>(value: Value, source: Reference, note?: string): Ruled<Value> {
  return known(value, 'documented', source, note);
}

/** A rule known from a third party's digest of the pages. */
export function digestRule<Value>(value: Value, note?: string): Ruled<Value> {
  return known(value, 'third-party', 'Corppass digest', note);
}

export const corppassTokenPath = '/mga/sps/oauth/oauth20/token';
const keySets = 'Corppass: key sets';

export const corppassHosts = ['id.corppass.gov.sg', 'stg-id.corppass.gov.sg'] as const;

/** Endpoints that both profiles share; they differ in PAR and userinfo alone (singpass.md §1.2, column d). */
export function corppassEnvironment(host: string): ProfileEnvironment {
  const issuer = `https://${host}`;
  return {
    issuer,
    tokenEndpoint: `${issuer}${corppassTokenPath}`,
    authorizationEndpoint: `${issuer}/mga/sps/oauth/oauth20/authorize`,
    userinfoEndpoint: `${issuer}/userinfo`,
    providerKeySetUrl: `${issuer}/.well-known/keys`,
  };
}

/** The parameters of the token request that both profiles share (singpass.md §1.12). */
export function corppassParameters(source: Reference): Readonly<Record<string, Ruled<ParameterRule>>> {
  const required = corppassRule({ presence: 'required' } as const, source);
  return {
    client_id: corppassRule({ presence: 'optional' }, source, 'Where it is sent it equals sub.'),
    redirect_uri: required,
    grant_type: corppassRule(fixedValue('authorization_code'), source),
    code: required,
    client_assertion_type: corppassRule(fixedValue(clientAssertionType), source),
    client_assertion: required,
  };
}

export const corppassAudience = digestRule(
  'issuer' as const,
  'The pages contradict themselves: an example shows the token endpoint, the rule names the issuer. The rule applies, because it is the normative text and a client with the endpoint was refused.',
);

/** Printable ASCII, which is all that RFC 6749 fixes. */
export const anyCode = known(
  '[\\x20-\\x7e]+',
  'documented' as const,
  'RFC 6749 §A.11' as const,
  'The pages fix no form of a code.',
);

export const corppassKeySet = {
  kid: corppassRule('required' as const, keySets, 'Unique, and never used again for another key.'),
  port: corppassRule(443, keySets),
  timeoutSeconds: corppassRule(3, keySets),
  cacheSeconds: corppassRule(3600, keySets),
  encryptionKey: corppassRule('required' as const, keySets),
  curves: corppassRule(['P-256', 'P-384', 'P-521', 'secp256k1'], keySets, 'secp256k1 is for signing alone.'),
  contentEncryption: corppassRule(
    ['A256CBC-HS512', 'A256GCM'],
    keySets,
    'Sources differ on userinfo: a digest names A256CBC-HS512 for everything, working clients receive A256GCM there. The clients count, because they show what is sent; be able to decrypt both.',
  ),
};

export const corppassRedirectWords = corppassRule(
  ['singpass', 'corppass', 'myinfo'],
  'Corppass: callback URLs',
  'Callback and key set URLs with these words are refused.',
);

export const corppassTolerance = known(
  60,
  'inferred',
  'Corppass digest',
  'No tolerance is documented; 60 seconds is what many servers allow.',
);
