import { certaintyMeaning, certaintyWords, severityWords } from '../core/catalogue/words.ts';
import type { Certainty, Severity } from '../core/checks/outcome.ts';
import { Badge } from './badge.tsx';

/** How bad and how sure, in words. */
export function Certitude({
  severity,
  certainty,
}: {
  readonly severity: Severity;
  readonly certainty: Certainty;
}) {
  return (
    <span title={certaintyMeaning[certainty]}>
      <Badge tone={severity}>
        {severityWords[severity]} · {certaintyWords[certainty]}
      </Badge>
    </span>
  );
}
