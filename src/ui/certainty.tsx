import type { Certainty, Severity } from '../core/checks/outcome.ts';
import { Badge } from './badge.tsx';

const certaintyWords: Readonly<Record<Certainty, string>> = {
  proof: 'proven',
  strong: 'very likely',
  hint: 'possible',
};

const certaintyMeaning: Readonly<Record<Certainty, string>> = {
  proof: 'What was pasted decides it.',
  strong: 'Decides it unless something pasted is incomplete or stale.',
  hint: 'Raises the probability only.',
};

const severityWords: Readonly<Record<Severity, string>> = { error: 'Fault', warning: 'Risk', note: 'Note' };

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
