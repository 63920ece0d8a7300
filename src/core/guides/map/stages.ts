import type { Guide, GuideNode } from '../define-guide.ts';

/** Where a node leads, without doubles, in the order of its answers; `otherwise` comes last. */
export function targetsOf(node: GuideNode<string> | undefined): readonly string[] {
  switch (node?.kind) {
    case 'question':
      return [...new Set(node.options.map(({ to }) => to))];
    case 'suspects':
      return [...new Set([...node.suspects.map(({ to }) => to), node.otherwise])];
    case 'conclusion':
    case undefined:
      return [];
  }
}

/** Whether a node is a stage of its own: all but the conclusions that belong beside one question. */
export function isStage(guide: Guide, id: string): boolean {
  if (id === guide.start || guide.nodes[id]?.kind !== 'conclusion') return true;
  return Object.values(guide.nodes).some((node) => node.kind === 'suspects' && node.otherwise === id);
}

/**
 * The stages in an order in which every way leads forward; what is left when nothing was found follows as directly as it
 * can. A guide has no loops; with one, its last edge would lead back.
 */
export function stageOrder(guide: Guide): readonly string[] {
  const finished: string[] = [];
  const visited = new Set<string>();
  const visit = (id: string): void => {
    if (visited.has(id) || !isStage(guide, id)) return;
    visited.add(id);
    for (const target of targetsOf(guide.nodes[id])) visit(target);
    finished.push(id);
  };
  visit(guide.start);
  return finished.reverse();
}
