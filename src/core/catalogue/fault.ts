/** The groups of the catalogue. */
export const faultGroups = {
  A: 'Request transport and encoding',
  B: 'Request parameters',
  C: 'Assertion structure',
  D: 'JOSE header',
  E: 'Claims',
  F: 'Signature',
  G: 'JWKS',
  H: 'PKCE',
  I: 'DPoP and PAR (FAPI 2.0)',
  J: 'Server side and environment',
  K: 'Response handling (HTTP 200 but the client fails)',
} as const;

export type FaultGroup = keyof typeof faultGroups;
/** How often public reports name the fault. */
export type Frequency = 'high' | 'med' | 'low';
/** How far a check of pasted material can decide the fault (faults.md §0.1): no finding is surer. */
export type CheckCertainty = 'proof' | 'strong' | 'hint';

export interface Fault {
  readonly group: FaultGroup;
  readonly frequency: Frequency;
  readonly certainty: CheckCertainty;
  readonly name: string;
}

type Row = readonly [frequency: Frequency, certainty: CheckCertainty, name: string];

/** The faults of a group from a table of one line each. */
export function faultsOf<const Code extends string>(
  group: FaultGroup,
  rows: Readonly<Record<Code, Row>>,
): Readonly<Record<Code, Fault>> {
  const entries = Object.entries<Row>(rows).map(
    ([code, [frequency, certainty, name]]) => [code, { group, frequency, certainty, name }] as const,
  );
  return Object.fromEntries(entries) as Record<Code, Fault>;
}
