import type { FaultCode } from '../../core/catalogue/faults.ts';
import { type Attempt, type FaultTable, join } from './attempt.ts';
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
export class Agreement {
  readonly rows: Row[] = [];
  private readonly singles = new Map<string, Promise<Measured>>();

  constructor(
    private readonly faults: FaultTable,
    private readonly send: (attempt: Attempt) => Promise<Exchanged>,
  ) {}

  async sendSingle(name: string): Promise<Row> {
    const measured = await this.single(name);
    const expected = this.fault(name).code;
    return this.keep({ ...measured, name, kind: measured.accepted ? 'accepted' : 'single', expected });
  }

  /** The fault of a pair that was reported shows by the reason that it gives when it is sent alone. */
  async sendPair([one, two]: Pair): Promise<Row> {
    const [first, second] = [await this.single(one), await this.single(two)];
    const measured = await measure(await this.send(join(this.fault(one), this.fault(two))));
    const reported = [
      { name: one, reason: first.reason },
      { name: two, reason: second.reason },
    ].filter(({ reason }) => reason === measured.reason);
    const [only, another] = reported;
    if (only === undefined || another !== undefined)
      throw new Error(
        `${one} + ${two}: cannot tell which was reported: ${measured.reason}; alone ${first.reason} / ${second.reason}`,
      );
    return this.keep({
      ...measured,
      name: `${one} + ${two}`,
      kind: 'pair',
      expected: this.fault(only.name).code,
    });
  }

  private single(name: string): Promise<Measured> {
    const known = this.singles.get(name);
    if (known !== undefined) return known;
    const measured = this.send(this.fault(name)).then(measure);
    this.singles.set(name, measured);
    return measured;
  }

  private fault(name: string): FaultTable[string] {
    const fault = this.faults[name];
    if (fault === undefined) throw new Error(`no such fault: ${name}`);
    return fault;
  }

  private keep(row: Omit<Row, 'firstAgrees'>): Row {
    const kept = { ...row, firstAgrees: row.first?.code === row.expected };
    this.rows.push(kept);
    return kept;
  }
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
