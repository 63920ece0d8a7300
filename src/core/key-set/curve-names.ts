/** Names of the curves in other standards (SEC 2, X9.62) → the JOSE name (RFC 7518 §6.2.1.1). */
const aliases: ReadonlyMap<string, string> = new Map([
  ['prime256v1', 'P-256'],
  ['secp256r1', 'P-256'],
  ['p256', 'P-256'],
  ['secp384r1', 'P-384'],
  ['p384', 'P-384'],
  ['secp521r1', 'P-521'],
  ['p521', 'P-521'],
  ['p512', 'P-521'],
  ['ed25519', 'Ed25519'],
]);

function aliasOf(name: unknown): string | undefined {
  if (typeof name !== 'string') return undefined;
  const jose = aliases.get(name.toLowerCase().replaceAll('-', '').replace('nist', '').trim());
  return jose === name ? undefined : jose;
}

/** A known curve under another than its JOSE name. */
export function isCurveAlias(name: unknown): boolean {
  return aliasOf(name) !== undefined;
}

/** The JOSE name of a curve that goes by another one. */
export function joseNameOf(name: unknown): string {
  return aliasOf(name) ?? String(name);
}
