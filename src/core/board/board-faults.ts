import type { FaultCode } from '../catalogue/faults.ts';
import { isDecisive } from '../checks/outcome.ts';
import type { Diagnosis, RankedFinding } from '../diagnosis.ts';
import type { BoardCardId } from './board.ts';

/** The clock that signed is off: that lies in the clock, though iat is where it shows. */
const ofClock: ReadonlySet<FaultCode> = new Set([
  'iat-future',
  'iat-tz-ahead',
  'iat-tz-behind',
  'clock-skew-small',
]);

/** Faults that lie in a piece of evidence. Each is counted once, where its first evidence stands. */
export function countFaults(id: BoardCardId, { findings }: Pick<Diagnosis, 'findings'>): number {
  return findings.filter((finding) => isDecisive(finding) && cardOf(finding) === id).length;
}

function cardOf({ code, evidence: [{ source, path }] }: RankedFinding): BoardCardId {
  if (ofClock.has(code)) return 'clock';
  switch (source) {
    case 'client_assertion':
      return 'assertion';
    case 'jwks':
    case 'other_jwks':
    case 'certificates':
    case 'expected':
      return 'keys';
    case 'response':
    case 'provider_jwks':
      return 'response';
    case 'now':
      return 'clock';
    case 'request':
      return path === 'parameters.client_assertion' ? 'assertion' : 'request';
    case 'dpop':
    case 'authorization_request':
    case 'par_response':
    case 'authorization_url':
    case 'callback':
    case 'previous_request':
    case 'discovery':
      return 'request';
  }
}
