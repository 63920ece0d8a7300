import { type Reference, type SourceId, toCitation } from '../catalogue/sources.ts';
import type { RuleSource } from './rule.ts';

/** How a document knows what it says, where it is neither a standard nor the provider's own page. */
const marks: Readonly<Partial<Record<SourceId, RuleSource['mark']>>> = {
  MockPass: 'observed',
  'oidc-provider': 'observed',
  'Working clients': 'working-client',
  'Public reports': 'third-party',
};

/** The documents that a check cites, with date and mark. */
export function ruleSources(references: readonly Reference[]): readonly RuleSource[] {
  return references.map((reference) => {
    const { id, source } = toCitation(reference);
    return {
      reference,
      title: source.title,
      url: source.url,
      read: 'read' in source ? source.read : undefined,
      mark: marks[id] ?? markOf(id),
    };
  });
}

function markOf(id: string): RuleSource['mark'] {
  if (/ digest\b/.test(id)) return 'third-party';
  return /^(?:Singpass|Corppass)\b/.test(id) ? 'documented' : 'standard';
}
