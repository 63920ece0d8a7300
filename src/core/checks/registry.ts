import { assertionChecks } from './assertion/registry.ts';
import { claimsChecks } from './claims/registry.ts';
import type { Check } from './define-check.ts';
import { dpopChecks } from './dpop/registry.ts';
import { environmentChecks } from './environment/registry.ts';
import { headerChecks } from './header/registry.ts';
import { keySetChecks } from './key-set/registry.ts';
import { parameterChecks } from './parameters/registry.ts';
import { pkceChecks } from './pkce/registry.ts';
import { responseChecks } from './response/registry.ts';
import { signatureChecks } from './signature/registry.ts';
import { transportChecks } from './transport/registry.ts';

/** Every check, group by group in the order of the catalogue. A group's list is the only index of its folder. */
export const checks = [
  ...transportChecks,
  ...parameterChecks,
  ...assertionChecks,
  ...headerChecks,
  ...claimsChecks,
  ...signatureChecks,
  ...keySetChecks,
  ...pkceChecks,
  ...dpopChecks,
  ...environmentChecks,
  ...responseChecks,
] as const satisfies readonly Check[];

export type CheckCode = (typeof checks)[number]['code'];

const byCode: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.code, check]));

/** The check of a code; `undefined` for a fault that no check can see. */
export function checkOf(code: string): Check | undefined {
  return byCode.get(code);
}
