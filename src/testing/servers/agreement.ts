import type { FaultCode } from '../../core/catalogue/faults.ts';
import { type Attempt, type FaultTable, join, type ServerFault } from './attempt.ts';
import type { Disagreements } from './disagreements.ts';
import type { Exchanged } from './exchange-result.ts';
import { type Answer, type Measured, measure } from './measure.ts';
import type { Pair } from './pairs.ts';
import { toTable } from './publish.ts';

/** One request that was sent, and what a diagnosis made of it. */
export interface Row extends Measured {
  readonly name: string;
  readonly kind: 'single' | 'pair' | 'accepted';
  /** The fault that should come first: the one injected, of a pair the one the server reported. */
  readonly expected: FaultCode;
  readonly firstAgrees: boolean;
}

/** Sends faults to one server and keeps what came of it, in the order of sending. */
export interface Agreement {
  readonly rows: readonly Row[];
  readonly sendSingle: (name: string) => Promise<Row>;
  /** The fault of a pair that was reported shows by the reason that it gives when it is sent alone. */
  readonly sendPair: (pair: Pair) => Promise<Row>;
}

export function makeAgreement(faults: FaultTable, send: (attempt: Attempt) => Promise<Exchanged>): Agreement {
  const rows: Row[] = [];
  const singles = new Map<string, Promise<Measured>>();
  const faultOf = (name: string): ServerFault => {
    const fault = faults[name];
    if (fault === undefined) throw new Error(`no such fault: ${name}`);
    return fault;
  };
  const single = (name: string): Promise<Measured> => {
    const measured = singles.get(name) ?? send(faultOf(name)).then(measure);
    singles.set(name, measured);
    return measured;
  };
  const keep = (row: Omit<Row, 'firstAgrees'>): Row => {
    const kept = { ...row, firstAgrees: row.first?.code === row.expected };
    rows.push(kept);
    return kept;
  };
  return {
    rows,
    async sendSingle(name) {
      const measured = await single(name);
      const kind = measured.accepted ? 'accepted' : 'single';
      return keep({ ...measured, name, kind, expected: faultOf(name).code });
    },
    async sendPair(pair) {
      const alone = await Promise.all(pair.map(async (name) => ({ name, ...(await single(name)) })));
      const measured = await measure(await send(join(faultOf(pair[0]), faultOf(pair[1]))));
      const [reported, another] = alone.filter(({ reason }) => reason === measured.reason);
      const name = pair.join(' + ');
      if (reported === undefined || another !== undefined)
        throw new Error(`${name}: the reason does not tell which was reported: ${measured.reason}`);
      return keep({ ...measured, name, kind: 'pair', expected: faultOf(reported.name).code });
    },
  };
}

/** The record of one server: figures, then a table per kind. */
export function toRecord(rows: readonly Row[], { first, predicted }: Disagreements): string {
  const of = (kind: Row['kind']): readonly Row[] => rows.filter((row) => row.kind === kind);
  const refused = rows.filter(({ kind }) => kind !== 'accepted');
  const count = (some: readonly Row[], holds: (row: Row) => boolean): string =>
    `${some.filter(holds).length} of ${some.length}`;
  const verdict = (row: Row): string =>
    [
      row.firstAgrees ? undefined : `first: ${first[row.name] ?? 'no reason is given'}`,
      row.predictionAgrees ? undefined : `predicted: ${predicted[row.name] ?? 'no reason is given'}`,
    ]
      .filter((text) => text !== undefined)
      .join('; ') || 'yes';
  const table = (kind: 'single' | 'pair', expected: string): string =>
    toTable(
      ['Sent', expected, 'First finding', 'Real answer', 'Its reason', 'Predicted', 'Agrees'],
      of(kind).map((row) => [
        row.name,
        code(row.expected),
        findingOf(row),
        answerOf(row.real),
        row.reason === row.real.description ? 'the same' : (row.reason ?? ''),
        row.predicted === null ? 'accepted' : answerOf(row.predicted),
        verdict(row),
      ]),
    );
  return [
    `- Single faults refused: the injected fault is first in ${count(of('single'), ({ firstAgrees }) => firstAgrees)}.`,
    `- Pairs: the fault that the server reported is first in ${count(of('pair'), ({ firstAgrees }) => firstAgrees)}.`,
    `- The predicted status and error equal the real ones in ${count(refused, ({ predictionAgrees }) => predictionAgrees)} refusals.`,
    `- Single faults accepted all the same: ${of('accepted').length}, predicted so in ${count(of('accepted'), ({ predictionAgrees }) => predictionAgrees)}.`,
    '',
    '### Single faults',
    '',
    table('single', 'Injected'),
    '',
    '### Two faults in one request',
    '',
    table('pair', 'Reported'),
    '',
    '### Accepted',
    '',
    toTable(
      ['Sent', 'Injected', 'First finding', 'Predicted', 'Agrees'],
      of('accepted').map((row) => [
        row.name,
        code(row.expected),
        findingOf(row),
        row.predicted === null ? 'accepted' : answerOf(row.predicted),
        row.predictionAgrees ? 'yes' : `predicted: ${predicted[row.name] ?? 'no reason is given'}`,
      ]),
    ),
  ].join('\n');
}

const code = (text: string): string => `\`${text}\``;

function findingOf({ first }: Row): string {
  return first === undefined ? 'none' : `${code(first.code)} ${first.severity}, ${first.certainty}`;
}

function answerOf({ status, error, description }: Answer): string {
  const words = [status ?? 'no answer', error].filter((part) => part !== undefined).join(' ');
  return description === undefined ? words : `${words}: ${description}`;
}
