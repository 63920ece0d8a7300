import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../checks/outcome.ts';
import type { CheckCode } from '../checks/registry.ts';
import { checkOf, checks } from '../checks/registry.ts';
import { profiles } from '../profiles/registry.ts';
import { answersBy } from './ask-together.ts';
import { conclusionWords } from './conclude.ts';
import type { Guide, GuideNode } from './define-guide.ts';
import type { OutcomeOf } from './evidence.ts';
import { guideIds } from './guide-ids.ts';
import { guides } from './registry.ts';
import { answersBefore, walk } from './walk.ts';

const nothing: OutcomeOf = () => undefined;
const foundBy =
  (codes: readonly string[]): OutcomeOf =>
  (code) =>
    codes.includes(code)
      ? {
          kind: 'found',
          finding: { certainty: 'proof', severity: 'error', evidence: [{ source: 'request' }] },
        }
      : { kind: 'passed' };

/** Where a node can lead, with the answer that leads there. */
function ways(
  id: string,
  node: GuideNode<string>,
): readonly { readonly to: string; readonly answers: Readonly<Record<string, string>> }[] {
  switch (node.kind) {
    case 'conclusion':
      return [];
    case 'question':
      return node.options.map((option) => ({ to: option.to, answers: { [id]: option.id } }));
    case 'suspects': {
      const allNo = Object.fromEntries(node.suspects.map((suspect) => [suspect.id, 'no']));
      const each = node.suspects.map((suspect) => ({
        to: suspect.to,
        answers: { ...allNo, [suspect.id]: 'yes' },
      }));
      return [...each, { to: node.otherwise, answers: allNo }];
    }
  }
}

/** Every node with the answers that lead there by hand. */
function reachableByHand(guide: Guide): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const reached = new Map<string, Readonly<Record<string, string>>>([[guide.start, {}]]);
  for (const [id, answers] of reached) {
    const node = guide.nodes[id];
    if (node === undefined) continue;
    for (const way of ways(id, node))
      if (!reached.has(way.to)) reached.set(way.to, { ...answers, ...way.answers });
  }
  return reached;
}

/** The faults that a node asks for, or ends with. */
function codesAt(node: GuideNode<string>): readonly string[] {
  switch (node.kind) {
    case 'question':
      return node.probe?.checks ?? [];
    case 'suspects':
      return node.suspects.flatMap(({ checks }) => checks);
    case 'conclusion':
      return node.cause === undefined ? [] : [node.cause];
  }
}

const all = guideIds.map((id) => [id, guides[id]] as const);

describe.each(all)('the guide %s', (id, guide) => {
  const nodes = Object.entries(guide.nodes);

  it('keeps the contract of its texts and ids', () => {
    expect(guide.id).toBe(id);
    const questions = nodes.flatMap(([nodeId, node]) =>
      node.kind === 'question'
        ? [nodeId]
        : node.kind === 'suspects'
          ? node.suspects.map((suspect) => suspect.id)
          : [],
    );
    expect(new Set(questions).size).toBe(questions.length);
    for (const [nodeId, node] of nodes) {
      for (const { to } of ways(nodeId, node))
        expect(Object.keys(guide.nodes), `${nodeId} → ${to}`).toContain(to);
      if (node.kind !== 'conclusion') continue;
      const words = conclusionWords(node);
      expect(words.title.length, nodeId).toBeGreaterThan(8);
      expect(words.steps.length, `steps of ${nodeId}`).toBeGreaterThan(0);
      for (const step of words.steps) expect(step.split('`').length % 2, step).toBe(1);
      const own = node.steps ?? [];
      const ofCheck: readonly string[] =
        node.cause === undefined ? [] : (checkOf(node.cause)?.fix.steps ?? []);
      expect(
        own.filter((step) => ofCheck.includes(step)),
        `steps of ${nodeId}`,
      ).toEqual([]);
    }
  });

  it('keeps the ids of its questions and where they lead: links that people have shared hold the answers by them', () => {
    const ids = nodes.flatMap(([nodeId, node]) =>
      node.kind === 'suspects' ? node.suspects.map(({ id: suspect, to }) => `${suspect} → ${to}`) : [nodeId],
    );
    expect(ids.sort().join('\n')).toMatchSnapshot();
  });

  it('reaches every node by hand, without loops, and ends in a conclusion', () => {
    const reached = reachableByHand(guide);
    expect([...Object.keys(guide.nodes)].filter((node) => !reached.has(node))).toEqual([]);
    for (const [node, answers] of reached) {
      const there = walk(guide, answers, nothing);
      if (guide.nodes[node]?.kind === 'conclusion') expect(there.nodeId, JSON.stringify(answers)).toBe(node);
    }
  });

  it('reaches by evidence every conclusion that a check can prove', () => {
    for (const [nodeId, node] of nodes) {
      if (node.kind === 'conclusion') continue;
      const before = reachableByHand(guide).get(nodeId) ?? {};
      const probes =
        node.kind === 'question'
          ? [
              {
                codes: node.probe?.checks ?? [],
                to: node.options.find((option) => option.id === node.probe?.found)?.to,
              },
            ]
          : node.suspects.map(({ checks: codes, to }, at) => ({
              // What an earlier suspect of the node is decided by too leads there.
              codes: codes.filter(
                (code) => !node.suspects.slice(0, at).some((one) => one.checks.includes(code)),
              ),
              to,
            }));
      for (const { codes, to } of probes) {
        for (const code of codes) {
          const there = walk(guide, before, (other: CheckCode) =>
            other === code ? foundBy([code])(code) : undefined,
          );
          expect(there.path, `${code} → ${to}`).toContain(to);
          expect(there.steps.some((step) => step.by === 'evidence' && step.because !== undefined)).toBe(true);
          const ends = guide.nodes[to ?? '']?.kind === 'conclusion';
          if (ends) expect(there.conclusion?.cause, `the words of ${nodeId}`).toBe(code);
        }
      }
    }
  });

  it('lets the person overrule the evidence, go back and begin again', () => {
    const suspects = nodes.find(([, node]) => node.kind === 'suspects');
    const [nodeId, node] = suspects ?? [];
    if (nodeId === undefined || node?.kind !== 'suspects') return;
    const proven = node.suspects.find((suspect) => suspect.checks.length > 0);
    if (proven === undefined) return;
    const before = reachableByHand(guide).get(nodeId) ?? {};
    const outcomes: OutcomeOf = (code) =>
      proven.checks.includes(code) ? foundBy(proven.checks)(code) : undefined;
    const byEvidence = walk(guide, before, outcomes);
    expect(byEvidence.nodeId).toBe(proven.to);
    const overruled = { ...before, [proven.id]: 'no' };
    const after = walk(guide, overruled, outcomes);
    expect(after.nodeId).not.toBe(proven.to);
    expect(after.steps.find((step) => step.questionId === proven.id)?.overridden).toBe('Yes');
    expect(walk(guide, answersBefore(after, overruled, proven.id), outcomes).nodeId).toBe(proven.to);
  });

  it('asks in groups no more at once than can be read, each question in one of them, and all of them in the end', () => {
    for (const [nodeId, node] of nodes) {
      if (node.kind !== 'suspects') continue;
      const { groups = [], suspects } = node;
      for (const { id: suspect } of suspects)
        expect(groups.filter(({ of }) => of.includes(suspect)).length, suspect).toBeLessThan(2);
      const before = reachableByHand(guide).get(nodeId) ?? {};
      const asked = new Set<string>();
      let answers: Readonly<Record<string, string>> = before;
      for (;;) {
        const { open, nodeId: at } = walk(guide, answers, nothing);
        if (open === undefined || at !== nodeId) break;
        const { together = [open] } = open;
        expect(together.length, open.ask).toBeLessThan(8);
        for (const { questionId } of together) {
          const ended = walk(guide, { ...answers, [questionId]: 'yes' }, nothing);
          const { to } = suspects.find((suspect) => suspect.id === questionId) ?? {};
          expect(ended.path, questionId).toContain(to);
          asked.add(questionId);
        }
        answers = { ...answers, ...answersBy(open, 'no') };
      }
      expect([...asked].sort()).toEqual(suspects.map((suspect) => suspect.id).sort());
    }
  });

  it('has few questions for who knows nothing, and as few for who denies everything', () => {
    for (const answer of ['no', 'unknown']) {
      let answers: Readonly<Record<string, string>> = {};
      let count = 0;
      for (;;) {
        const { open } = walk(guide, answers, nothing);
        if (open === undefined) break;
        const isOffered = open.options.some((option) => option.id === answer);
        answers = { ...answers, ...answersBy(open, isOffered ? answer : (open.options.at(-1)?.id ?? '')) };
        count += 1;
      }
      expect(count).toBeLessThanOrEqual(id === 'invalid-client' ? 11 : 7);
    }
  });

  it('always ends and never fails, whatever is answered', () => {
    const outcome = fc.constantFrom<Outcome | undefined>(
      undefined,
      { kind: 'passed' },
      { kind: 'not-applicable', because: 'x' },
      { kind: 'cannot-tell', needs: [] },
      { kind: 'found', finding: { certainty: 'hint', evidence: [{ source: 'request' }] } },
      { kind: 'found', finding: { certainty: 'proof', evidence: [{ source: 'request' }] } },
    );
    const codes = checks.map(({ code }) => code);
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string()),
        fc.array(outcome, { minLength: 1 }),
        (answers, outcomes) => {
          const there = walk(guide, answers, (code) => outcomes[codes.indexOf(code) % outcomes.length]);
          expect(there.open !== undefined || there.conclusion !== undefined).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the guides as a whole', () => {
  it('give an id to one question only, so that an answer stays true when another guide opens', () => {
    const asked = new Map<string, string>();
    for (const guide of Object.values(guides)) {
      for (const [nodeId, node] of Object.entries(guide.nodes)) {
        const questions =
          node.kind === 'question'
            ? [{ id: nodeId, ask: node.ask }]
            : node.kind === 'suspects'
              ? node.suspects
              : [];
        for (const { id, ask } of questions) {
          expect(ask, `${guide.id}: ${id}`).toBe(asked.get(id) ?? ask);
          asked.set(id, ask);
        }
      }
    }
  });

  it('name in their groups suspects that there are', () => {
    const nodes = Object.values(guides).flatMap((guide) => Object.values(guide.nodes));
    const stages = nodes.flatMap((node) => (node.kind === 'suspects' ? [node] : []));
    const known = new Set(stages.flatMap(({ suspects }) => suspects.map(({ id }) => id)));
    const named = stages.flatMap(({ groups = [] }) => groups.flatMap(({ of }) => of));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('open the guide that a step sends to', () => {
    const ends = Object.values(guides).flatMap(({ id, nodes }) =>
      Object.values(nodes).flatMap((node) => (node.kind === 'conclusion' ? [{ id, ...node }] : [])),
    );
    for (const { id, title, steps = [], nextGuide } of ends) {
      expect(nextGuide !== undefined, `${id}: ${title}`).toBe(/\bOpen the guide\b/.test(steps.join(' ')));
      expect(nextGuide, `${id}: ${title}`).not.toBe(id);
    }
  });

  it('cover every error of every profile, and ask for the first cause that it can have', () => {
    for (const profile of profiles)
      for (const { id, guide, causes } of profile.errors)
        expect(Object.values(guides[guide].nodes).flatMap(codesAt), `${profile.id}: ${id}`).toContain(
          causes[0],
        );
  });

  it('let every question be answered by who does not know', () => {
    for (const { nodes } of Object.values(guides))
      for (const [id, node] of Object.entries(nodes))
        if (node.kind === 'question')
          expect(node.options.map(({ label }) => label).join(), id).toMatch(
            /I don’t know|not sure|not tried/,
          );
  });
});
