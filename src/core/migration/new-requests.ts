import type { CurlInput, CurlValue } from '../export/curl.ts';
import type { ParameterRule, Ruled } from '../profiles/profile.ts';
import type { KeptValues } from './kept-values.ts';
import type { Move } from './move.ts';
import { type NewValue, value, variable } from './variables.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

function toCurlValue(name: string, given: NewValue): CurlValue {
  return 'value' in given ? { name, value: given.value } : { name, value: '', variable: given.variable };
}

function toInput(
  url: string,
  proof: NewValue | undefined,
  values: Readonly<Record<string, NewValue | undefined>>,
): CurlInput {
  return {
    url,
    method: 'POST',
    headers: proof === undefined ? [] : [toCurlValue('DPoP', proof)],
    parameters: Object.entries(values).flatMap(([name, given]) =>
      given === undefined ? [] : [toCurlValue(name, given)],
    ),
  };
}

/** The pushed authorization request (RFC 9126 §2.1); `undefined` where the new profile has none. */
export function pushedRequestOf({ to, next }: Move, kept: KeptValues): CurlInput | undefined {
  if (next.parEndpoint === undefined) return undefined;
  const known: Readonly<Record<string, NewValue | undefined>> = {
    response_type: value('code'),
    client_id: kept.clientId,
    redirect_uri: kept.redirectUri,
    scope: kept.scope,
    state: variable('STATE'),
    nonce: variable('NONCE'),
    code_challenge: variable('CODE_CHALLENGE'),
    code_challenge_method: value(to.pkce.methods.value[0] ?? 'S256'),
    authentication_context_type: kept.authenticationContext,
    client_assertion_type: value(assertionType),
    client_assertion: variable('CLIENT_ASSERTION_PAR'),
  };
  return toInput(next.parEndpoint, to.dpop && variable('DPOP_PROOF_PAR'), {
    ...known,
    ...presetsBeside(known, to.pushedParameters ?? {}),
  });
}

/** The token request: what the new profile requires, in its order, and nothing else. */
export function tokenRequestOf({ to, next }: Move, kept: KeptValues): CurlInput {
  const known: Readonly<Record<string, NewValue>> = {
    client_id: kept.clientId,
    redirect_uri: kept.redirectUri,
    code: variable('CODE'),
    client_assertion: variable('CLIENT_ASSERTION'),
    code_verifier: variable('CODE_VERIFIER'),
  };
  const presets = presetsBeside(known, to.parameters);
  const required = to.parameterOrder.filter((name) => to.parameters[name]?.value.presence === 'required');
  return toInput(
    next.tokenEndpoint,
    to.dpop && variable('DPOP_PROOF'),
    Object.fromEntries(required.map((name) => [name, known[name] ?? presets[name]])),
  );
}

/** The values that the profile fixes, for required parameters that are not known otherwise. */
function presetsBeside(
  known: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, Ruled<ParameterRule>>>,
): Readonly<Record<string, NewValue>> {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([name, { value: rule }]) =>
      rule.preset === undefined || rule.presence !== 'required' || Object.hasOwn(known, name)
        ? []
        : [[name, value(rule.preset)]],
    ),
  );
}
