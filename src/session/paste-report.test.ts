import { describe, expect, it } from 'vitest';
import { nextShown, type PasteReport, type ShownReport } from './paste-report.ts';

const reportOf = (more: Partial<PasteReport> = {}): PasteReport => ({
  ...{ pieces: [], notices: [], droppedPrivateKeys: [], size: 7 },
  ...more,
});
const nothing: ShownReport = { report: undefined, undoable: undefined, times: 1 };
/** How often the last one was said. */
const timesOf = (...reports: readonly PasteReport[]): number =>
  reports.reduce((shown, report) => nextShown(shown, { report, undoable: 'Paste' }), nothing).times;

describe('the report that is shown', () => {
  it('counts how often in a row the same is said', () => {
    expect(timesOf(reportOf())).toBe(1);
    expect(timesOf(reportOf(), reportOf())).toBe(2);
    expect(timesOf(reportOf(), reportOf(), reportOf())).toBe(3);
    expect(timesOf(reportOf(), reportOf({ problem: 'x' }), reportOf())).toBe(1);
  });

  it.each<[string, Partial<PasteReport>]>([
    ['characters that are nothing', { size: 8 }],
    ['a notice', { notices: ['x'] }],
    ['a problem', { problem: 'x' }],
    ['a piece', { pieces: [{ kind: 'id_token', field: undefined, summary: 'A JWT', text: '' }] }],
  ])('begins anew with another report: %s', (_name, more) => {
    expect(timesOf(reportOf(), reportOf(more))).toBe(1);
  });

  it('does not count the length of what was filed', () => {
    const pieces: PasteReport['pieces'] = [
      { kind: 'id_token', field: undefined, summary: 'A JWT', text: '' },
    ];
    expect(timesOf(reportOf({ pieces }), reportOf({ pieces, size: 8 }))).toBe(2);
  });

  it('keeps what could be undone when it came', () => {
    const report = reportOf();
    const shown = nextShown(nothing, { report, undoable: 'Paste' });
    expect(nextShown(shown, { report, undoable: 'Fix of code' })).toBe(shown);
    expect(nextShown(shown, { report: undefined, undoable: undefined })).toEqual(nothing);
  });
});
