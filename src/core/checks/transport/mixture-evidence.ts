import type { Mixture } from '../../request/mixture.ts';
import type { Evidence } from '../outcome.ts';

/** The endpoint called, beside every value that speaks against it. */
export function mixtureEvidence(
  { endpoint, against, wanted, called }: Mixture,
  expected: string | undefined,
): readonly [Evidence, ...Evidence[]] {
  const first: Evidence = {
    source: endpoint.source,
    path: endpoint.path,
    found: endpoint.found,
    expected,
    note: `belongs to ${called}`,
  };
  return [
    first,
    ...against.map(({ source, path, found }) => ({ source, path, found, note: `belongs to ${wanted}` })),
  ];
}
