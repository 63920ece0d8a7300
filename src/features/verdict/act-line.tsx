import { useFormState } from 'react-hook-form';
import type { SetParameter } from '../../core/checks/outcome.ts';
import { maskSecret, shorten } from '../../core/redact.ts';
import { isParameterName, parameters } from '../../core/request/parameters.ts';
import { useAnalysed, useCaseActs } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { Button } from '../../ui/button.tsx';
import styles from './act-line.module.css';
import { useAppliedFix } from './use-applied-fix.ts';

/** A value in the sentence is there to be recognised, not to be read whole. */
const longestValue = 60;

interface ActLineProps {
  readonly onCompare: () => void;
}

/** What was just put in or taken back, with the way back, and beside it the way to the case before. */
export function ActLine({ onCompare }: ActLineProps) {
  const { undo, redo, redoable, kept } = useCaseActs();
  const hasAnswer = useAnalysed().analysis?.diagnosis.error !== undefined;
  // What was typed since is no part of the act.
  const { isDirty } = useFormState<Draft>();
  const undone = isDirty ? undefined : redoable;
  const applied = useAppliedFix();
  const sentence =
    undone !== undefined
      ? `Taken back: ${undone.toLowerCase()}.`
      : applied && [fixWords(applied, kept?.beforeFixOf), hasAnswer && oldAnswer].filter(Boolean).join(' ');
  return (
    <div className={sentence ? styles.shown : 'visually-hidden'}>
      <p role="status">{sentence}</p>
      {sentence && (
        <p className={styles.acts}>
          {undone !== undefined ? (
            <Button
              small
              onClick={redo}
              title="Ctrl + Shift + Z, outside of a text field"
              aria-keyshortcuts="Control+Shift+Z"
            >
              Do it again
            </Button>
          ) : (
            <>
              <Button
                small
                onClick={undo}
                title="Ctrl + Z, outside of a text field"
                aria-keyshortcuts="Control+Z"
              >
                Undo
              </Button>
              {kept && (
                <Button small look="quiet" onClick={onCompare}>
                  Compare with before
                </Button>
              )}
              <span className={styles.hint}>Ctrl + Z, outside of a text field, does the same.</span>
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** A fix alters the request, and what came back did not come to the altered one. */
const oldAnswer =
  'The answer is still the one to the request before: send this one, and paste what comes back.';

function fixWords({ parameter, value }: SetParameter, keptBeforeFixOf: string | undefined): string {
  const isSecret = isParameterName(parameter) && parameters[parameter].secret;
  const shown = isSecret ? maskSecret(value) : shorten(value, longestValue);
  const kept = keptBeforeFixOf === parameter ? ' The case before it is kept.' : '';
  return `${parameter} is now ${shown}.${kept}`;
}
