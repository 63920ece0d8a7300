import { type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import type { RecipeId } from '../../core/fixes/recipes.ts';
import type { OutcomeOf } from '../../core/guides/evidence.ts';
import { guideIds, isGuideId } from '../../core/guides/guide-ids.ts';
import { bestMissingInput } from '../../core/guides/missing-input.ts';
import { guides } from '../../core/guides/registry.ts';
import { type Answers, walk } from '../../core/guides/walk.ts';
import { whatIsKnown } from '../../core/guides/what-is-known.ts';
import { withFound } from '../../core/guides/with-found.ts';
import { useCaseSession, useDraftMember } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { lazyPart, renewFailedParts } from '../../session/lazy-part.ts';
import { useGuideAnswers } from '../../session/use-guide-answers.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { Field } from '../../ui/field.tsx';
import { focusStep } from './anchors.ts';
import { ConclusionView } from './conclusion-view.tsx';
import { FormerAnswers } from './former-answers.tsx';
import styles from './guide.module.css';
import { QuestionView } from './question-view.tsx';
import { Trail } from './trail.tsx';

const GuideMapCard = lazyPart(() => import('./map/guide-map-card.tsx').then((m) => m.GuideMapCard));

interface GuidePanelProps {
  /** Shows a recipe; the code is not part of this feature. */
  readonly renderRecipe: (recipe: RecipeId) => ReactNode;
}

/** The decision tree for the answer that came back: it answers itself from the evidence and asks the rest. */
export function GuidePanel({ renderRecipe }: GuidePanelProps) {
  const { register, setValue } = useFormContext<Draft>();
  const chosen = useDraftMember('guide');
  const { state } = useCaseSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const diagnosis = state.analysis?.diagnosis;
  const recognised = diagnosis?.error?.guide;
  const id = isGuideId(chosen) ? chosen : recognised;
  const findings = diagnosis?.findings;
  const guide = useMemo(
    () => (id === undefined ? undefined : withFound(guides[id], findings)),
    [id, findings],
  );
  const { answers, former, setAnswers } = useGuideAnswers(id);
  const subject = state.analysis?.subject;
  const knowledge = useMemo(() => whatIsKnown(subject, findings), [subject, findings]);
  const outcomeOf: OutcomeOf = (code) => diagnosis?.outcomes[code];
  const there = guide && walk(guide, answers, outcomeOf, knowledge);
  const standing = there && { walked: there, answers, outcomeOf, knowledge, subject };
  const missing = guide && standing && bestMissingInput(guide, standing);
  const place = there?.open?.questionId ?? there?.nodeId;
  useEffect(() => {
    // Focus follows an answer, never the first showing: place is what an answer changes.
    if (moved.current && place !== undefined) heading.current?.focus();
    moved.current = false;
  }, [place]);
  const answer = (given: Answers): void => {
    moved.current = true;
    setAnswers(given);
  };
  const goTo = (questionId?: string): void => {
    if (questionId !== undefined) focusStep(questionId);
    else {
      heading.current?.focus();
      heading.current?.scrollIntoView({ block: 'center' });
    }
  };
  return (
    <div className={styles.stack}>
      <Card
        title="Guide"
        lead={guide?.intro ?? 'Paste the response, and its guide opens by itself; or choose the error here.'}
      >
        <Field
          label="Error"
          hint={recognised && !isGuideId(chosen) ? 'Chosen by the pasted response.' : undefined}
        >
          {(control) => (
            <select {...control} {...register('guide')}>
              <option value="">
                {recognised ? `${guides[recognised].title} (from the response)` : 'Choose the error …'}
              </option>
              {guideIds.map((name) => (
                <option key={name} value={name}>
                  {guides[name].title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <FormerAnswers
          count={Object.keys(former).length}
          onTake={() => {
            heading.current?.focus();
            answer(former);
          }}
        />
        {there && <Trail walked={there} answers={answers} onChange={answer} />}
        {there?.open && (
          <QuestionView
            question={there.open}
            missing={missing}
            headingRef={heading}
            onAnswer={(given) => answer({ ...answers, ...given })}
          />
        )}
        {there?.conclusion && (
          <ConclusionView
            node={there.conclusion}
            missing={missing}
            headingRef={heading}
            renderRecipe={renderRecipe}
            onOpenGuide={(next) => {
              moved.current = true;
              setValue('guide', next, { shouldDirty: true });
            }}
          />
        )}
        {there && Object.keys(answers).length > 0 && (
          <p>
            <Button small onClick={() => answer({})}>
              Begin again
            </Button>
          </p>
        )}
      </Card>
      {guide && (
        <ErrorBoundary part="The map of the guide" onTryAgain={renewFailedParts}>
          <Suspense fallback={<p>Drawing the map …</p>}>
            <GuideMapCard
              guide={guide}
              answers={answers}
              outcomes={diagnosis?.outcomes}
              knowledge={knowledge}
              onGoTo={goTo}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}
