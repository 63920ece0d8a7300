import { useMemo, useRef } from 'react';
import type { Analysis } from '../../core/analyse.ts';
import { compareCases } from '../../core/comparison/compare-cases.ts';
import { isUnchanged } from '../../core/comparison/comparison.ts';
import { comparisonReport, type ReportForm } from '../../core/comparison/report.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import type { KeptCase } from '../../session/use-acts.ts';
import { useKeptCase } from '../../session/use-kept-case.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { NothingKept } from './nothing-kept.tsx';
import { useHeldFocus } from './use-held-focus.ts';
import { Waiting } from './waiting.tsx';
import { afterTitle, beforeTitle } from './words.ts';

/** The kept case beside the present one: what differs in meaning, and what became of the verdict. */
export function ComparePanel() {
  const { state } = useCaseSession();
  const { kept } = useKeptCase();
  const present = state.analysis;
  const panel = useRef<HTMLDivElement>(null);
  useHeldFocus(panel);
  return (
    <div ref={panel}>
      {kept === undefined ? (
        <NothingKept />
      ) : present === undefined || isStillToCome(kept.analysis, present) ? (
        <Waiting kept={kept} />
      ) : (
        <Compared kept={kept} present={present} />
      )}
    </div>
  );
}

/** The kept case is about a request; of the present one only what surrounds it is there yet. */
function isStillToCome(before: Analysis, after: Analysis): boolean {
  return isAboutRequest(before) && !isAboutRequest(after);
}

function isAboutRequest({ subject: { request, assertion, dpop } }: Analysis): boolean {
  return [request, assertion, dpop].some((part) => part !== undefined);
}

function Compared({ kept, present }: { readonly kept: KeptCase; readonly present: Analysis }) {
  const { canSwap, swap, forget, canKeep, keep, startAnew } = useKeptCase();
  const comparison = useMemo(() => compareCases(kept.analysis, present), [kept, present]);
  const unchanged = isUnchanged(comparison);
  const report = (form: ReportForm) => (): string =>
    comparisonReport(comparison, { before: beforeTitle(kept), after: afterTitle }, form);
  return (
    <Card
      title="Before and after"
      lead={`Before: ${beforeTitle(kept)}. After: ${afterTitle}. Compared is what values mean, not how they are written; secrets are masked.`}
      actions={
        <>
          {unchanged ? (
            <Button small onClick={startAnew} title="Key sets, settings and what is registered stay">
              Empty the form for the next attempt
            </Button>
          ) : (
            <>
              <Button
                small
                disabled={!canSwap}
                onClick={swap}
                title="The kept case goes into the form, this one is kept"
              >
                Swap
              </Button>
              <Button small disabled={!canKeep} onClick={keep} title="In place of the case that is kept now">
                Keep this one instead
              </Button>
            </>
          )}
          <Button small onClick={forget}>
            Forget the kept case
          </Button>
          <CopyButton label="Copy as text" text={report('text')} copy={copyText} />
          <CopyButton label="Copy as Markdown" text={report('markdown')} copy={copyText} />
        </>
      }
    >
      <ComparisonView comparison={comparison} />
    </Card>
  );
}
