import type { Evidence } from '../core/checks/outcome.ts';
import { presentEvidence, presentText } from '../core/redact.ts';

/** The name of the place within its source, as it may be printed: it can be a pasted text, such as the name of a parameter. */
export function pathOf({ path }: Evidence): string | undefined {
  return path && presentText(path);
}

/** `client_assertion claims.exp`: where a piece of evidence stands. */
export function placeWords(evidence: Evidence): string {
  return [evidence.source, pathOf(evidence)].filter(Boolean).join(' ');
}

export function noteOf({ note }: Evidence): string | undefined {
  return note && presentText(note);
}

/** A piece of evidence in one line, shortened, secrets masked: `client_assertion claims.exp: found 1, expected 2 (a note)`. */
export function evidenceWords(evidence: Evidence): string {
  const { found, expected } = presentEvidence(evidence);
  const values = [
    ...(found === undefined ? [] : [`found ${found}`]),
    ...(expected === undefined ? [] : [`expected ${expected}`]),
  ].join(', ');
  const note = noteOf(evidence);
  return `${placeWords(evidence)}${values === '' ? '' : `: ${values}`}${note ? ` (${note})` : ''}`;
}
