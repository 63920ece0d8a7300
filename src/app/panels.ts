import { useMemo } from 'react';
import type { Subject } from '../core/case/subject.ts';
import { isDecisive } from '../core/checks/outcome.ts';
import type { RankedFinding } from '../core/diagnosis.ts';
import { useAnalysed, useCaseActs } from '../session/case-provider.tsx';
import type { Tab } from '../ui/tabs.tsx';

export const panelIds = [
  'request',
  'flow',
  'encoding',
  'assertion',
  'dpop',
  'keys',
  'response',
  'guide',
  'compare',
  'migration',
  'export',
  'share',
] as const;
export type PanelId = (typeof panelIds)[number];

const labels: Readonly<Record<PanelId, string>> = {
  request: 'Request',
  flow: 'Flow',
  encoding: 'Encoding',
  assertion: 'Assertion',
  dpop: 'DPoP & PKCE',
  keys: 'Keys',
  response: 'Response',
  guide: 'Guide',
  compare: 'Compare',
  migration: 'Migration',
  export: 'Export',
  share: 'Share',
};

/** What the workbench of DPoP and PKCE shows. */
const ofProof: ReadonlySet<string> = new Set([
  'headers.dpop',
  'parameters.dpop_jkt',
  'parameters.code_verifier',
  'parameters.code_challenge',
  'parameters.code_challenge_method',
]);

/** The panel on which a piece of evidence is shown; `kept` is the case that was kept to compare with, `guide` the guide. */
export function panelOf(source: string, path: string | undefined): PanelId {
  switch (source) {
    case 'client_assertion':
      return 'assertion';
    case 'dpop':
      return 'dpop';
    case 'jwks':
    case 'other_jwks':
    case 'certificates':
    case 'expected':
      return 'keys';
    case 'response':
    case 'provider_jwks':
      return 'response';
    case 'kept':
      return 'compare';
    case 'guide':
      return 'guide';
    default:
      if (path === 'parameters.client_assertion') return 'assertion';
      return path !== undefined && ofProof.has(path) ? 'dpop' : 'request';
  }
}

/** The tabs with what each has to say: how many faults it shows. */
export function useTabs(): readonly (Tab & { readonly id: PanelId })[] {
  const { kept } = useCaseActs();
  const { analysis } = useAnalysed();
  const diagnosis = analysis?.diagnosis;
  const ending = analysis !== undefined && isEnding(analysis.subject);
  return useMemo(() => {
    const faults = diagnosis?.findings.filter(isDecisive) ?? [];
    return panelIds.map((id) => {
      const count = faults.filter((finding) => isShownOn(id, finding)).length;
      const mark = id === 'guide' && diagnosis?.error ? 'answer recognised' : undefined;
      const moving = id === 'migration' && ending ? 'being replaced' : mark;
      const quiet = id === 'compare' && kept !== undefined ? 'one kept' : moving;
      return {
        id,
        label: labels[id],
        mark: count > 0 ? `${count} ${count === 1 ? 'fault' : 'faults'}` : quiet,
        alarming: count > 0,
      };
    });
  }, [diagnosis, ending, kept]);
}

/** The case is of a profile that is being replaced, and that is not only assumed. */
function isEnding({ profile, target }: Subject): boolean {
  return profile.successor !== undefined && target.profileFrom !== 'assumed';
}

function isShownOn(id: PanelId, { evidence: [first] }: RankedFinding): boolean {
  return panelOf(first.source, first.path) === id;
}
