import { useQuery } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from 'react';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import type { Analysis } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';
import type { Profile } from '../core/profiles/profile.ts';
import { profileOf, profiles } from '../core/profiles/registry.ts';
import { readClock } from '../platform/clock.ts';
import { analyseCase } from '../platform/engine.ts';
import { type Draft, emptyDraft, isBlank, presetsOf, toCase } from './draft.ts';
import { type RunningSearch, useSearch } from './use-search.ts';

/** `blank`: nothing given yet. `working`: the shown analysis, if any, is of the text before. */
export interface AnalysisState {
  readonly status: 'blank' | 'working' | 'ready' | 'failed';
  readonly analysis?: Analysis | undefined;
  readonly problem?: string | undefined;
  /** What was signed is being searched for; `analysis` goes as far as it does without. */
  readonly search?: RunningSearch | undefined;
}

interface CaseSession {
  readonly state: AnalysisState;
  readonly given: Case;
  /** Replaces the draft and remembers the former one. `what` names the act: "Paste", "Fix applied". */
  readonly replaceDraft: (next: Draft, what: string) => void;
  /** The act that `undo` takes back; `undefined` when there is none. */
  readonly undoable: string | undefined;
  readonly undo: () => void;
  /** Analyses again at the present time. */
  readonly refresh: () => void;
}

const CaseContext = createContext<CaseSession | undefined>(undefined);

const defaultProfile: Profile = profileOf('singpass-fapi') ?? profiles[0];

/** The draft with which the page opens: the fixed values filled in. */
export function startDraft(): Draft {
  return { ...emptyDraft, parameters: presetsOf(defaultProfile) };
}

const undoDepth = 50;

/** Holds the draft (react-hook-form) and what derives from it: the case and its analysis. */
export function CaseProvider({
  initial,
  children,
}: {
  readonly initial?: Draft;
  readonly children: ReactNode;
}) {
  const form = useForm<Draft>({ defaultValues: initial ?? startDraft(), mode: 'onSubmit' });
  return (
    <FormProvider {...form}>
      <CaseSessionProvider>{children}</CaseSessionProvider>
    </FormProvider>
  );
}

function CaseSessionProvider({ children }: { readonly children: ReactNode }) {
  const { reset, getValues } = useFormContext<Draft>();
  const draft = useDraft();
  const [past, setPast] = useState<readonly { readonly draft: Draft; readonly what: string }[]>([]);
  const replaceDraft = useCallback(
    (next: Draft, what: string) => {
      const former = structuredClone(getValues());
      setPast((acts) => [...acts.slice(-undoDepth), { draft: former, what }]);
      reset(next);
    },
    [getValues, reset],
  );
  const undo = useCallback(() => {
    const last = past.at(-1);
    if (last === undefined) return;
    setPast(past.slice(0, -1));
    reset(last.draft);
  }, [past, reset]);
  const { state, given, refresh } = useAnalysisOf(useDeferredValue(draft));
  const session = useMemo(
    () => ({ state, given, refresh, replaceDraft, undo, undoable: past.at(-1)?.what }),
    [state, given, refresh, replaceDraft, undo, past],
  );
  return <CaseContext value={session}>{children}</CaseContext>;
}

function useAnalysisOf(draft: Draft): Pick<CaseSession, 'state' | 'given' | 'refresh'> {
  const presets = useMemo(() => presetsOf(profileOf(draft.profile) ?? defaultProfile), [draft.profile]);
  const given = useMemo(() => toCase(draft, presets), [draft, presets]);
  const blank = isBlank(draft, presets);
  const revision = useRevision(given);
  const { search, watchSearch } = useSearch();
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: ['analysis', revision],
    queryFn: ({ signal }) => watchSearch(revision, (watch) => analyseCase(given, readClock(), signal, watch)),
    enabled: !blank,
    placeholderData: (former) => former,
    gcTime: 0,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const refresh = useCallback(() => void refetch(), [refetch]);
  const state = useMemo((): AnalysisState => {
    if (blank) return { status: 'blank' };
    if (error) return { status: 'failed', analysis: data, problem: String(error) };
    if (!isFetching) return { status: 'ready', analysis: data };
    return search?.revision === revision
      ? { status: 'working', analysis: search.interim, search }
      : { status: 'working', analysis: data };
  }, [blank, data, error, isFetching, search, revision]);
  return { state, given, refresh };
}

/** A number that changes with the case: a key for the query that need not hold the pasted text. */
function useRevision(given: Case): number {
  const seen = useRef({ text: '', revision: 0 });
  return useMemo(() => {
    const text = JSON.stringify(given);
    if (text !== seen.current.text) seen.current = { text, revision: seen.current.revision + 1 };
    return seen.current.revision;
  }, [given]);
}

/** The whole form as it stands. */
export function useDraft(): Draft {
  return useWatch<Draft>() as Draft;
}

export function useCaseSession(): CaseSession {
  const session = useContext(CaseContext);
  if (session === undefined) throw new Error('useCaseSession outside CaseProvider');
  return session;
}

/** The profile that applies: the recognised one, else the chosen one, else the default. */
export function useProfile(): Profile {
  const { state } = useCaseSession();
  const { profile } = useDraft();
  return profileOf(profile) ?? state.analysis?.subject.profile ?? defaultProfile;
}
