import type { FaultCode } from '../catalogue/faults.ts';
import type { Profile, Stage } from './profile.ts';

/** Where in the server's order a fault is met: at its own place where the profile names it, else with its stage. */
export function positionOf(profile: Profile, code: FaultCode, stage: Stage): number {
  const order = profile.order.value;
  const own = order.indexOf(code);
  const at = own < 0 ? order.indexOf(stage) : own;
  return at < 0 ? order.length : at;
}
