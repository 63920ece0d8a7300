import type { CertificateFault, ChainCase } from './certificate-fault.ts';
import { judgeDates } from './judge-dates.ts';
import { judgeLinks } from './judge-links.ts';
import { judgeNames } from './judge-names.ts';

/** Everything that the certificates themselves show to be wrong: the way to an authority, the dates, the names. */
export function judgeChain(given: ChainCase): readonly CertificateFault[] {
  return [judgeLinks(given), judgeDates(given), judgeNames(given)].flatMap((fault) => fault ?? []);
}
