import { useCallback, useState } from 'react';
import { type Path, type PathValue, useFormContext } from 'react-hook-form';
import type { Analysis } from '../core/analyse.ts';
import type { SetParameter } from '../core/checks/outcome.ts';
import type { Draft } from './draft.ts';

/** A case that was kept to compare the present one with. It lives in memory only. */
export interface KeptCase {
  readonly draft: Draft;
  readonly analysis: Analysis;
  /** It was kept by itself before the fix of this parameter; absent: kept by hand. */
  readonly beforeFixOf?: string | undefined;
}

/** What an act changes beside the draft. */
interface More {
  /** The fix of a finding that was applied. */
  readonly fix?: SetParameter | undefined;
  /** The case that is kept from now on; where the member is absent, nothing changes. */
  readonly kept?: KeptCase | undefined;
}

export interface Acts {
  /** Replaces the draft and remembers the former one. `what` names the act: "Paste", "Fix of code". */
  readonly replaceDraft: (next: Draft, what: string, more?: More) => void;
  /** The act that `undo` takes back; `undefined` when there is none. */
  readonly undoable: string | undefined;
  readonly undo: () => void;
  /** The act that was taken back last, and that `redo` does again. */
  readonly redoable: string | undefined;
  readonly redo: () => void;
  /** The fix that was applied by the act that `undo` takes back. */
  readonly lastFix: SetParameter | undefined;
  readonly kept: KeptCase | undefined;
  /** How often the whole form has changed at once. */
  readonly count: number;
}

/** An act, with the state on its other side: before it, or after it where it was taken back. */
interface Act {
  readonly what: string;
  readonly fix: SetParameter | undefined;
  readonly draft: Draft;
  readonly kept: KeptCase | undefined;
}

interface History {
  readonly past: readonly Act[];
  readonly future: readonly Act[];
  readonly kept: KeptCase | undefined;
  readonly count: number;
}

const undoDepth = 50;

/**
 * The draft with every parameter that the form has a field for: a field whose name is not in what react-hook-form is reset
 * to would keep its text.
 */
export function withEveryField(next: Draft, shown: Draft): Draft {
  const empty = Object.fromEntries(Object.keys(shown.parameters).map((name) => [name, '']));
  return { ...next, parameters: { ...empty, ...next.parameters } };
}

/** A name that the form does not take for a path. */
const plainName = /^\w+$/;

/**
 * What is to be written into the form, by its names there. `reset` alone would write into each of its fields and tell of each,
 * also where the text stays. A parameter whose name reads as a path takes the others along.
 */
export function changesBetween(
  shown: Draft,
  next: Draft,
): readonly (readonly [Path<Draft>, PathValue<Draft, Path<Draft>>])[] {
  const { parameters, ...others } = next;
  const members = (Object.keys(others) as (keyof typeof others)[])
    .filter((name) => next[name] !== shown[name])
    .map((name) => [name, next[name]] as const);
  const changed = Object.entries(parameters).filter(([name, text]) => text !== shown.parameters[name]);
  if (!changed.every(([name]) => plainName.test(name))) return [...members, ['parameters', parameters]];
  return [...members, ...changed.map(([name, text]) => [`parameters.${name}` as const, text] as const)];
}

/** The acts that changed the whole form at once, each to be taken back and done again, with the kept case as it was. */
export function useActs(): Acts {
  const { reset, getValues, setValue } = useFormContext<Draft>();
  const refill = useCallback(
    (next: Draft, shown: Draft): void => {
      const whole = withEveryField(next, shown);
      for (const [name, value] of changesBetween(shown, whole)) setValue(name, value);
      // The fields stay known to the form: one that were not until it is drawn again would lose what is typed until then.
      reset(whole, { keepFieldsRef: true, keepValues: true });
    },
    [reset, setValue],
  );
  const [{ past, future, kept, count }, setHistory] = useState<History>({
    past: [],
    future: [],
    kept: undefined,
    count: 0,
  });
  const replaceDraft = useCallback<Acts['replaceDraft']>(
    (next, what, more = {}) => {
      const draft = structuredClone(getValues());
      setHistory((before) => ({
        past: [...before.past.slice(1 - undoDepth), { what, fix: more.fix, draft, kept: before.kept }],
        future: [],
        kept: 'kept' in more ? more.kept : before.kept,
        count: before.count + 1,
      }));
      refill(next, draft);
    },
    [getValues, refill],
  );
  const undo = useCallback(() => {
    const last = past.at(-1);
    if (last === undefined) return;
    const present = { ...last, draft: structuredClone(getValues()), kept };
    setHistory({ past: past.slice(0, -1), future: [...future, present], kept: last.kept, count: count + 1 });
    refill(last.draft, present.draft);
  }, [past, future, kept, count, getValues, refill]);
  const redo = useCallback(() => {
    const next = future.at(-1);
    if (next === undefined) return;
    const present = { ...next, draft: structuredClone(getValues()), kept };
    setHistory({ past: [...past, present], future: future.slice(0, -1), kept: next.kept, count: count + 1 });
    refill(next.draft, present.draft);
  }, [past, future, kept, count, getValues, refill]);
  const last = past.at(-1);
  return {
    replaceDraft,
    undo,
    redo,
    kept,
    count,
    undoable: last?.what,
    redoable: future.at(-1)?.what,
    lastFix: last?.fix,
  };
}
