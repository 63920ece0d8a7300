import type { ReactNode, RefObject } from 'react';
import { toCitation } from '../../core/catalogue/sources.ts';
import type { RecipeId } from '../../core/fixes/recipes.ts';
import { conclusionWords } from '../../core/guides/conclude.ts';
import type { ConclusionNode } from '../../core/guides/define-guide.ts';
import type { GuideId } from '../../core/guides/guide-ids.ts';
import type { MissingInput } from '../../core/guides/missing-input.ts';
import { guides } from '../../core/guides/registry.ts';
import { Button } from '../../ui/button.tsx';
import { SourceLink } from '../../ui/source-link.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import { hereAnchor } from './anchors.ts';
import styles from './guide.module.css';
import { MissingNote } from './missing-note.tsx';

interface ConclusionViewProps {
  readonly node: ConclusionNode;
  /** What could still be pasted, where no cause was found. */
  readonly missing: MissingInput | undefined;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly renderRecipe: (recipe: RecipeId) => ReactNode;
  readonly onOpenGuide: (guide: GuideId) => void;
}

/** The end of a path: the cause with its fix, or what to hand to the provider, who can see more. */
export function ConclusionView(props: ConclusionViewProps) {
  const { node, missing, headingRef, renderRecipe, onOpenGuide } = props;
  const { nextGuide } = node;
  const words = conclusionWords(node);
  return (
    <div className={styles.conclusion}>
      <h3 id={hereAnchor} tabIndex={-1} ref={headingRef}>
        {words.title}
      </h3>
      <MissingNote missing={missing} />
      {words.why && <p>{words.why}</p>}
      <ol className={styles.fix}>
        {words.steps.map((step) => (
          <li key={step}>
            <TypedText>{step}</TypedText>
          </li>
        ))}
      </ol>
      {nextGuide !== undefined && (
        <p>
          <Button onClick={() => onOpenGuide(nextGuide)}>Open the guide: {guides[nextGuide].title}</Button>
        </p>
      )}
      {words.recipe !== undefined && renderRecipe(words.recipe)}
      {node.escalate && (
        <>
          <h4>Give the provider</h4>
          <ul className={styles.fix}>
            {node.escalate.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
      {words.references.length > 0 && (
        <p className={styles.because}>
          {words.references.map((reference) => (
            <SourceLink key={reference} label={reference} {...toCitation(reference).source} />
          ))}
        </p>
      )}
    </div>
  );
}
