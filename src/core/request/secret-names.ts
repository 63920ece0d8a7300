import { isParameterName, parameterNames, parameters } from './parameters.ts';

/** Request parameters whose values may be replayed, or that identify a login: none of them is handed on as it is. */
export const secretParameters = [
  'code',
  'code_verifier',
  'client_secret',
  'refresh_token',
  'access_token',
  'id_token',
  'id_token_hint',
  'login_hint',
  'request_uri',
  'request',
  'state',
  'nonce',
  'password',
  'username',
  'auth_req_id',
] as const;

/** Members of an answer that may be replayed. */
export const secretMembers = [
  'access_token',
  'id_token',
  'refresh_token',
  'request_uri',
  'code',
  'state',
  'nonce',
  'session_state',
  'c_nonce',
] as const;

/** Names under which something travels that whoever reads it can use, beside the secret parameters of a token request. */
const usable: ReadonlySet<string> = new Set([
  'access_token',
  'id_token',
  'token',
  'subject_token',
  'actor_token',
  'device_code',
  'auth_req_id',
  'refresh_token',
  'client_secret',
  'clientsecret',
  'password',
  'dpop',
]);

const leftOut: ReadonlySet<string> = new Set<string>([...secretParameters, ...secretMembers]);

/** What people and libraries call a secret parameter by mistake: the value is the same. */
const secretAliases: ReadonlySet<string> = new Set(
  parameterNames
    .filter((name) => parameters[name].secret)
    .flatMap((name) => parameters[name].aliases)
    .filter((alias) => alias !== 'code_challenge')
    .map((alias) => alias.toLowerCase()),
);

const secretHeader = /auth|cookie|token|secret|password|api-?key|session/i;

/** What remains of a name that a line break, or the end of a header in front of it, has run into. */
const lastWord = (name: string): string => name.toLowerCase().trimEnd().split(/\s/).at(-1) ?? '';

/** Whether a file for support leaves the value of a parameter out. */
export const isSecretParameter = (name: string): boolean =>
  (secretParameters as readonly string[]).includes(lastWord(name));

/** Whether who reads the value of a parameter can use it: it is shown masked, also where it is the evidence of a fault. */
export function isUsableSecret(name: string): boolean {
  const plain = lastWord(name);
  if (isParameterName(plain) && parameters[plain].secret) return true;
  return usable.has(plain) || secretAliases.has(plain);
}

/** Whether the value of a parameter, a claim or a member of an answer is shown masked where two cases are compared. */
export const isSecretName = (name: string): boolean => isUsableSecret(name) || leftOut.has(lastWord(name));

/** The same for a header of a request or an answer. */
export function isSecretHeader(name: string): boolean {
  return name.toLowerCase() !== 'www-authenticate' && (isSecretName(name) || secretHeader.test(name));
}
