import { useCallback, useMemo } from 'react';
import type { RankedFinding } from '../core/diagnosis.ts';
import { useAnalysed } from './case-provider.tsx';

/** A finding as a field shows it beside itself. */
export interface Remark {
  readonly key: string;
  readonly tone: RankedFinding['severity'];
  readonly text: string;
}

/** The findings whose evidence points at a place: `request parameters.code`, or every place of a source. */
export function useRemarks(source: string, path?: string): readonly Remark[] {
  const findings = useFindings();
  return useMemo(() => remarksAt(findings, source, path), [findings, source, path]);
}

/** The same for the places of a source, one after the other. */
export function useRemarksOf(source: string): (path: string) => readonly Remark[] {
  const findings = useFindings();
  return useCallback((path) => remarksAt(findings, source, path), [findings, source]);
}

function useFindings(): readonly RankedFinding[] | undefined {
  return useAnalysed().analysis?.diagnosis.findings;
}

/** The remarks at a place, from the findings of any diagnosis. */
export function remarksAt(
  findings: readonly RankedFinding[] | undefined,
  source: string,
  path: string | undefined,
): readonly Remark[] {
  return (findings ?? [])
    .filter(({ evidence }) =>
      evidence.some((piece) => piece.source === source && (path === undefined || piece.path === path)),
    )
    .map(({ code, severity, title }) => ({ key: code, tone: severity, text: title }));
}
