import type { MissingInput } from '../../core/guides/missing-input.ts';

/** What could be pasted instead of answering, and how much that would answer. */
export function MissingNote({ missing }: { readonly missing: MissingInput | undefined }) {
  if (missing === undefined) return null;
  const { words, questions, of, next } = missing;
  const open = of === 1 ? 'the open question' : `${questions} of the ${of} open questions`;
  return (
    <p>
      <strong>Paste {words}</strong>: it may answer {open}
      {next && `, and ${next.questions} with ${next.words}`}.
    </p>
  );
}
