import { type Figures, figuresOf } from './evaluate.ts';
import type { EvaluatedCase } from './evaluated.ts';
import type { Scored } from './score.ts';

const kinds: readonly EvaluatedCase['kind'][] = ['single', 'pair', 'healthy', 'response'];

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
}

function line(label: string, { cases, top1, named, top3, falseAlarms, falseProofs }: Figures): string {
  return `${label.padEnd(24)} ${String(cases).padStart(6)}  top-1 ${percent(top1, cases).padStart(9)}  named first ${percent(named, cases).padStart(9)}  top-3 ${percent(top3, cases).padStart(9)}  false alarms ${falseAlarms}  false proofs ${falseProofs}`;
}

function grouped<Key extends string>(
  scored: readonly Scored[],
  key: (one: Scored) => Key,
): readonly [Key, readonly Scored[]][] {
  const groups = new Map<Key, Scored[]>();
  for (const one of scored) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The figures by kind, by group and by form, then the confusions, the most frequent first. */
export function writeReport(scored: readonly Scored[], confusionLimit: number): string {
  const lines = kinds.map((kind) =>
    line(kind, figuresOf(scored.filter(({ evaluated }) => evaluated.kind === kind))),
  );
  const singles = scored.filter(({ evaluated }) => evaluated.kind === 'single');
  lines.push('', 'single faults by group');
  for (const [group, part] of grouped(singles, ({ evaluated }) => evaluated.group))
    lines.push(line(`  ${group}`, figuresOf(part)));
  lines.push('', 'single faults by paste form');
  for (const [form, part] of grouped(singles, ({ evaluated }) => evaluated.form))
    lines.push(line(`  ${form}`, figuresOf(part)));
  const wrong = scored.filter(({ top1, falseProofs }) => !top1 || falseProofs.length > 0);
  lines.push('', `confusions: ${wrong.length}`);
  const confusions = grouped(wrong, ({ evaluated, top, top1, falseProofs }) =>
    top1
      ? `${evaluated.first[0] ?? 'healthy'}: false proof of ${falseProofs.join(', ')}`
      : `${evaluated.first[0] ?? 'healthy'} → ${top}`,
  );
  for (const [what, part] of [...confusions]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, confusionLimit))
    lines.push(`  ${String(part.length).padStart(4)}  ${what}   e.g. ${part[0]?.evaluated.name}`);
  return lines.join('\n');
}
