import { isParameterName, parameterNames, parameters } from '../request/parameters.ts';
import { secretMembers, secretParameters } from '../support-file/known-secrets.ts';

/** Names under which something travels that can be used by whoever reads it, beside those that a file for support leaves out. */
const otherSecrets: ReadonlySet<string> = new Set<string>([
  ...secretParameters,
  ...secretMembers,
  'token',
  'subject_token',
  'actor_token',
  'device_code',
  'clientsecret',
  'dpop',
]);

/** What people and libraries call a secret parameter by mistake: the value is the same. */
const secretAliases: ReadonlySet<string> = new Set(
  parameterNames
    .filter((name) => parameters[name].secret)
    .flatMap((name) => parameters[name].aliases)
    .filter((alias) => alias !== 'code_challenge')
    .map((alias) => alias.toLowerCase()),
);

const secretHeader = /auth|cookie|token|secret|password|api-?key|session/i;

/** Whether the value of a parameter, a claim or a member of an answer is shown masked only. */
export function isSecretName(name: string): boolean {
  const plain = name.toLowerCase();
  if (isParameterName(plain) && parameters[plain].secret) return true;
  return otherSecrets.has(plain) || secretAliases.has(plain);
}

/** The same for a header of a request or an answer. */
export function isSecretHeader(name: string): boolean {
  return name.toLowerCase() !== 'www-authenticate' && (isSecretName(name) || secretHeader.test(name));
}
