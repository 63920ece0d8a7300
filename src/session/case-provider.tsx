import { createContext, type ReactNode, use, useCallback, useDeferredValue, useMemo } from 'react';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import type { Analysis } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';
import type { Profile } from '../core/profiles/profile.ts';
import { profileOf, profiles } from '../core/profiles/registry.ts';
import { type Draft, emptyDraft, isBlank, presetsOf, toCase } from './draft.ts';
import { type Acts, useActs, withEveryField } from './use-acts.ts';
import { type AnalyseAhead, type AnalysisState, useAnalysis } from './use-analysis.ts';

/** What can be done to the case, and what has been. Nothing of it changes while one types. */
interface CaseActs extends Acts {
  /** Analyses again at the present time. */
  readonly refresh: () => void;
  /** Begins the analysis of a draft that is about to replace the present one: see `AnalyseAhead`. */
  readonly prepare: (next: Draft) => ReturnType<AnalyseAhead>;
}

/** What is known of the case. It stays while an analysis of what was typed is under way. */
interface Analysed {
  readonly analysis: Analysis | undefined;
  /** Nothing given yet. */
  readonly blank: boolean;
}

interface CaseSession extends CaseActs {
  readonly state: AnalysisState;
  readonly given: Case;
}

const ActsContext = createContext<CaseActs | undefined>(undefined);
const AnalysedContext = createContext<Analysed | undefined>(undefined);
/** The same two, a moment later. Contexts of their own: a change of one wakes whatever reads it, even where another one of it is nearer. */
const LaterActsContext = createContext<CaseActs | undefined>(undefined);
const LaterAnalysedContext = createContext<Analysed | undefined>(undefined);
const CaseContext = createContext<CaseSession | undefined>(undefined);

const defaultProfile: Profile = profileOf('singpass-fapi') ?? profiles[0];

/** The draft with which the page opens: the fixed values filled in. */
export function startDraft(): Draft {
  return { ...emptyDraft, parameters: presetsOf(defaultProfile) };
}

/** Holds the draft (react-hook-form) and what derives from it: the case and its analysis. */
export function CaseProvider({
  initial,
  children,
}: {
  readonly initial?: Draft;
  readonly children: ReactNode;
}) {
  const form = useForm<Draft>({ defaultValues: initial ?? startDraft(), mode: 'onSubmit' });
  // Once: every field would be drawn anew whenever the state of the form changes. Who needs that state has `useFormState`.
  return useMemo(
    () => (
      <FormProvider {...form}>
        <CaseSessionProvider>{children}</CaseSessionProvider>
      </FormProvider>
    ),
    [form, children],
  );
}

function CaseSessionProvider({ children }: { readonly children: ReactNode }) {
  const draft = useDraft();
  const { replaceDraft, undo, redo, undoable, redoable, lastFix, kept, count } = useActs();
  const { state, given, refresh, prepare } = useAnalysisOf(useTypedLater(draft, count));
  const acts = useMemo(
    () => ({ refresh, prepare, replaceDraft, undo, redo, undoable, redoable, lastFix, kept, count }),
    [refresh, prepare, replaceDraft, undo, redo, undoable, redoable, lastFix, kept, count],
  );
  const { analysis } = state;
  const blank = state.status === 'blank';
  const analysed = useMemo(() => ({ analysis, blank }), [analysis, blank]);
  const session = useMemo(() => ({ ...acts, state, given }), [acts, state, given]);
  return (
    <ActsContext value={acts}>
      <AnalysedContext value={analysed}>
        <CaseContext value={session}>{children}</CaseContext>
      </AnalysedContext>
    </ActsContext>
  );
}

/** The draft, a little later where it was typed: typing goes first. What an act has put there counts at once. */
function useTypedLater(draft: Draft, acts: number): Draft {
  const now = useMemo(() => ({ draft, acts }), [draft, acts]);
  const later = useDeferredValue(now);
  return later.acts === acts ? later.draft : draft;
}

/** What the draft's profile fixes. */
const presetsFor = (profile: string): Draft['parameters'] => presetsOf(profileOf(profile) ?? defaultProfile);

function useAnalysisOf(draft: Draft): Pick<CaseSession, 'state' | 'given' | 'refresh' | 'prepare'> {
  const presets = useMemo(() => presetsFor(draft.profile), [draft.profile]);
  const given = useMemo(() => toCase(draft, presets), [draft, presets]);
  const { analyseAhead, ...analysis } = useAnalysis(given, isBlank(draft, presets));
  const { getValues } = useFormContext<Draft>();
  const prepare = useCallback<CaseSession['prepare']>(
    (next) => {
      const whole = withEveryField(next, getValues());
      return analyseAhead(toCase(whole, presetsFor(whole.profile)));
    },
    [analyseAhead, getValues],
  );
  return { given, prepare, ...analysis };
}

/** What stands inside hears of acts and of the analysis a moment later than the rest of the page: the verdict goes first. */
export function HeardLater({ children }: { readonly children: ReactNode }) {
  const acts = useDeferredValue(useCaseActs());
  const analysed = useDeferredValue(useAnalysed());
  return (
    <LaterActsContext value={acts}>
      <LaterAnalysedContext value={analysed}>{children}</LaterAnalysedContext>
    </LaterActsContext>
  );
}

/** The whole form as it stands. */
export function useDraft(): Draft {
  return useWatch<Draft>() as Draft;
}

/**
 * For `useWatch`: with a function it tells only of what has changed, without one of every act on the form. What it compares with
 * must be a copy: the form writes into its own objects.
 */
export const asItStands = <Value,>(value: Value): Value =>
  typeof value === 'object' ? structuredClone(value) : value;

/** One member of the form: what uses it is drawn again only when that changes. */
export function useDraftMember<Name extends keyof Draft>(name: Name): Draft[Name] {
  return useWatch({ name, compute: asItStands<Draft[Name]> });
}

/** Everything: what uses it is drawn again with every letter typed. Most needs less: `useCaseActs`, `useAnalysed`. */
export function useCaseSession(): CaseSession {
  return inside(use(CaseContext));
}

export function useCaseActs(): CaseActs {
  return inside(use(LaterActsContext) ?? use(ActsContext));
}

export function useAnalysed(): Analysed {
  return inside(use(LaterAnalysedContext) ?? use(AnalysedContext));
}

function inside<Session>(session: Session | undefined): Session {
  if (session === undefined) throw new Error('outside of CaseProvider');
  return session;
}

/** The profile that applies: the chosen one, else the recognised one, else the default. */
export function useProfile(): Profile {
  const { analysis } = useAnalysed();
  const profile = useDraftMember('profile');
  return profileOf(profile) ?? analysis?.subject.profile ?? defaultProfile;
}
