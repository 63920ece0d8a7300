import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Subject } from '../core/case/subject.ts';
import type { Evidence } from '../core/checks/outcome.ts';
import { contentOf } from '../core/evidence-location/content-of.ts';
import type { EvidenceLocation, LocatedPiece, LocatedText } from '../core/evidence-location/location.ts';
import { useAnalysed } from './case-provider.tsx';

/** The piece of evidence that is shown marked. */
export interface Selection {
  readonly evidence: Evidence;
  /** Absent: there is nothing to mark. */
  readonly location: EvidenceLocation | undefined;
  /** What is marked, or why nothing is; one sentence. */
  readonly words: string;
  /** The text in which it was looked for. */
  readonly source: string | undefined;
  /** What asked for it, to which the focus returns. */
  readonly origin: HTMLElement | null;
}

interface SelectionSession {
  readonly selection: Selection | undefined;
  /** Marks a piece of evidence in place of what was marked before, and says where it stands. */
  readonly select: (evidence: Evidence, origin: HTMLElement | null) => Promise<EvidenceLocation | undefined>;
  readonly clear: () => void;
}

const SelectionContext = createContext<SelectionSession>({
  selection: undefined,
  select: () => Promise.resolve(undefined),
  clear: () => undefined,
});

/** Holds what is marked, until something else is, it is cleared, or the text in which it stands changes. */
export function SelectionProvider({ children }: { readonly children: ReactNode }) {
  const subject = useAnalysed().analysis?.subject;
  const [selection, setSelection] = useState<Selection>();
  const present = useRef(subject);
  present.current = subject;
  const last = useRef(0);
  if (selection !== undefined && !isStill(selection, subject)) setSelection(undefined);
  const select = useCallback(async (evidence: Evidence, origin: HTMLElement | null) => {
    last.current += 1;
    const order = last.current;
    const [{ locateEvidence }, { describeLocation }] = await Promise.all([
      import('../core/evidence-location/locate-evidence.ts'),
      import('../core/evidence-location/describe-location.ts'),
    ]);
    const location = present.current && locateEvidence(present.current, evidence);
    const words = describeLocation(evidence, location);
    const source = sourceText(present.current, evidence);
    if (order === last.current) setSelection({ evidence, location, words, source, origin });
    return location;
  }, []);
  const clear = useCallback(() => {
    last.current += 1;
    setSelection(undefined);
  }, []);
  const session = useMemo(() => ({ selection, select, clear }), [selection, select, clear]);
  return <SelectionContext value={session}>{children}</SelectionContext>;
}

/** Where nothing could be marked, the text in which it was looked for decides. */
function isStill({ evidence, location, source }: Selection, subject: Subject | undefined): boolean {
  if (subject === undefined) return false;
  if (location === undefined) return sourceText(subject, evidence) === source;
  return location.every(({ text, content }) => contentOf(subject, text) === content);
}

function sourceText(subject: Subject | undefined, { source }: Evidence): string | undefined {
  const isText = subject !== undefined && source !== 'now' && source !== 'expected';
  return isText ? contentOf(subject, source) : undefined;
}

export function useSelection(): SelectionSession {
  return useContext(SelectionContext);
}

/** What is marked of a text. */
export interface Mark extends LocatedPiece {
  /** It is read best here: the focus goes to it. */
  readonly primary: boolean;
}

/** The mark in a text; `undefined` where none of it is marked. */
export function useMark(text: LocatedText): Mark | undefined {
  const { location } = useSelection().selection ?? {};
  return useMemo(() => {
    const piece = location?.find((candidate) => candidate.text === text);
    return piece && { ...piece, primary: piece === location?.[0] };
  }, [location, text]);
}
