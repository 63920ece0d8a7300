import type { Subject } from '../case/subject.ts';
import { parameterValue } from '../request/wire-request.ts';

/** A parameter of the old login: from the token request, else from the authorization request. Blank is absent. */
export function parameterOf({ request, authorizationRequest }: Subject, name: string): string | undefined {
  const ofLogin = authorizationRequest?.parameters.find((parameter) => parameter.name === name)?.value;
  const value = (request && parameterValue(request, name)) ?? ofLogin;
  return value === undefined || value.trim() === '' ? undefined : value;
}

/** Whether the login asks for no data: `openid` is all of its scope. That is how Login apps ask; the scope of the token request does not tell. */
export function asksForLoginOnly({ authorizationRequest }: Subject): boolean {
  return authorizationRequest?.parameters.find(({ name }) => name === 'scope')?.value.trim() === 'openid';
}
