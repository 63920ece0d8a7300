import { useCallback, useRef } from 'react';
import type { RankedFinding } from '../core/diagnosis.ts';
import { useCaseSession } from './case-provider.tsx';

/** A finding as a field shows it beside itself. */
export interface Remark {
  readonly key: string;
  readonly tone: RankedFinding['severity'];
  readonly text: string;
}

/** A source of evidence, or a place of it: `request`, `parameters.code`. */
export type RemarkPlace = readonly [source: string, path?: string];

/**
 * The findings whose evidence points at these places, one place after the other. The same array for as long as they say
 * the same: a field is drawn anew only when what is said of it changes.
 */
export function useRemarks(...places: readonly RemarkPlace[]): readonly Remark[] {
  const findings = useFindings();
  const last = useRef<readonly Remark[]>([]);
  const remarks = places.flatMap(([source, path]) => remarksAt(findings, source, path));
  if (!saySame(remarks, last.current)) last.current = remarks;
  return last.current;
}

function saySame(some: readonly Remark[], others: readonly Remark[]): boolean {
  return some.length === others.length && some.every((remark, at) => isSame(remark, others[at]));
}

function isSame({ key, tone, text }: Remark, other: Remark | undefined): boolean {
  return key === other?.key && tone === other.tone && text === other.text;
}

/** The same for the places of a source, one after the other. */
export function useRemarksOf(source: string): (path: string) => readonly Remark[] {
  const findings = useFindings();
  return useCallback((path) => remarksAt(findings, source, path), [findings, source]);
}

function useFindings(): readonly RankedFinding[] | undefined {
  const { state } = useCaseSession();
  return state.status === 'blank' ? undefined : state.analysis?.diagnosis.findings;
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
