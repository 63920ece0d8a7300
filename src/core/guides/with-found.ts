import { type CheckCode, checks } from '../checks/registry.ts';
import type { RankedFinding } from '../diagnosis.ts';
import { fault, type Guide, type GuideNode, type SuspectsNode } from './define-guide.ts';

const stage = 'found-beside';

/**
 * The guide, and before its own questions the cause that the verdict puts first, where it is sure, explains the answer and
 * none of them asks for it: what everything that is asked would miss. The person may still say no, and goes on from there.
 */
export function withFound(guide: Guide, findings: readonly RankedFinding[] = []): Guide {
  const [first] = findings;
  if (first?.explains !== true || first.severity !== 'error' || first.certainty === 'hint') return guide;
  const code = checks.find((check) => check.code === first.code)?.code;
  if (code === undefined || Object.values(guide.nodes).some((node) => isAbout(node, code))) return guide;
  const found: SuspectsNode<string> = {
    kind: 'suspects',
    title: 'What the checks found',
    suspects: [
      {
        id: stage,
        ask: 'Do the checks find a fault that explains this answer, and that this guide does not ask about?',
        checks: [code],
        to: `c-${stage}`,
      },
    ],
    otherwise: guide.start,
  };
  return { ...guide, start: stage, nodes: { [stage]: found, [`c-${stage}`]: fault(code), ...guide.nodes } };
}

/** Whether a node asks for a fault, or is about it. */
function isAbout(node: GuideNode<string>, code: CheckCode): boolean {
  switch (node.kind) {
    case 'question':
      return node.probe?.checks.includes(code) === true;
    case 'suspects':
      return node.suspects.some((suspect) => suspect.checks.includes(code));
    case 'conclusion':
      return node.cause === code;
  }
}
