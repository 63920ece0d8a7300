import type { ParameterRule, Profile, Ruled } from './profile.ts';

/** The profile's rule for a parameter of the token request; `undefined` for one that it does not list, such as `constructor`. */
export function parameterRule({ parameters }: Profile, name: string): Ruled<ParameterRule> | undefined {
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

/** Whether the profile requires the parameter. */
export function isRequired(profile: Profile, name: string): boolean {
  return parameterRule(profile, name)?.value.presence === 'required';
}
