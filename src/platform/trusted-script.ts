interface ScriptPolicy {
  createScriptURL(url: string): string;
}

/**
 * The page runs under Trusted Types: a worker's address must come from a named policy. This one lets through the scripts
 * of our own build and nothing else.
 */
function makePolicy(): ScriptPolicy {
  const rules = {
    createScriptURL(url: string): string {
      if (new URL(url, location.href).origin !== location.origin)
        throw new TypeError(`not our script: ${url}`);
      return url;
    },
  };
  const factory = (
    globalThis as { trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } }
  ).trustedTypes;
  return factory === undefined ? rules : factory.createPolicy('token-triage', rules);
}

let policy: ScriptPolicy | undefined;

export function trustedScriptUrl(url: string): string {
  policy ??= makePolicy();
  return policy.createScriptURL(url);
}
