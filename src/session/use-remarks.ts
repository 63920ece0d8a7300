import { useMemo } from 'react';
import type { RankedFinding } from '../core/diagnosis.ts';
import { useCaseSession } from './case-provider.tsx';

/** A finding as a field shows it beside itself. */
export interface Remark {
  readonly key: string;
  readonly tone: RankedFinding['severity'];
  readonly text: string;
}

/** The findings whose evidence points at a place: `request parameters.code`, or every place of a source. */
export function useRemarks(source: string, path?: string): readonly Remark[] {
  const { state } = useCaseSession();
  const findings = state.status === 'blank' ? undefined : state.analysis?.diagnosis.findings;
  return useMemo(
    () =>
      (findings ?? [])
        .filter(({ evidence }) =>
          evidence.some((piece) => piece.source === source && (path === undefined || piece.path === path)),
        )
        .map(({ code, severity, title }) => ({ key: code, tone: severity, text: title })),
    [findings, source, path],
  );
}
