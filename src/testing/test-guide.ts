import { describe, expect, it } from 'vitest';
import { analyse } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';
import type { CheckCode } from '../core/checks/registry.ts';
import { conclusionWords } from '../core/guides/conclude.ts';
import type { Guide } from '../core/guides/define-guide.ts';
import { type Answers, walk } from '../core/guides/walk.ts';
import { testNow } from './times.ts';

type CaseSource = Case | (() => Promise<Case> | Case);

/** The paths of a guide: answers of a person and where they lead, and real cases that walk it by themselves. */
export interface GuidePaths {
  /** The answers that matter, and the node they end at; every other suspect is answered with no. */
  readonly byHand: Readonly<Record<string, readonly [Answers, string]>>;
  /** A case, its answer included where the guide shall open by itself; the finding it ends with, at which node. */
  readonly byEvidence: Readonly<Record<string, readonly [CaseSource, CheckCode, string]>>;
}

/** The raw text of a JSON error answer, dated at the fixed moment of the tests. */
export function errorAnswer(status: number, error: string, description?: string): string {
  const body = JSON.stringify({ error, error_description: description });
  return `HTTP/1.1 ${status} Error\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\nContent-Type: application/json\r\n\r\n${body}`;
}

/** Proves the paths of a guide: by hand each ends where it shall, by evidence the finding speaks for itself. */
export function testGuide(guide: Guide, { byHand, byEvidence }: GuidePaths): void {
  describe(`the guide ${guide.id}`, () => {
    it.each(Object.entries(byHand))('by hand: %s', (_name, [answers, end]) => {
      const all = { ...allRuledOut(guide), ...answers };
      const there = walk(guide, all, () => undefined);
      expect(there.open?.ask).toBeUndefined();
      expect(there.nodeId).toBe(end);
      expect(there.steps.every((step) => step.by === 'person')).toBe(true);
      expect(there.conclusion && conclusionWords(there.conclusion).steps.length).toBeGreaterThan(0);
    });
    it.each(Object.entries(byEvidence))('by evidence: %s', async (_name, [source, code, end]) => {
      const given = typeof source === 'function' ? await source() : source;
      const { diagnosis } = await analyse(given, testNow);
      if (given.response !== undefined) expect(diagnosis.error?.guide).toBe(guide.id);
      const there = walk(guide, {}, (each) => diagnosis.outcomes[each]);
      expect(there.open?.ask).toBeUndefined();
      expect(there.nodeId).toBe(end);
      const last = there.steps.at(-1);
      expect({ by: last?.by, code: last?.code }).toEqual({ by: 'evidence', code });
      const finding = diagnosis.findings.find((each) => each.code === code);
      expect(there.conclusion && conclusionWords(there.conclusion).title).toBe(finding?.title);
    });
  });
}

/** No to every suspect of a guide. */
function allRuledOut(guide: Guide): Answers {
  const suspects = Object.values(guide.nodes).flatMap((node) =>
    node.kind === 'suspects' ? node.suspects : [],
  );
  return Object.fromEntries(suspects.map(({ id }) => [id, 'no']));
}
