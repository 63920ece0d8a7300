import { looksLikeDiscovery, parseDiscovery } from '../discovery/parse-discovery.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

/** The metadata of a server; looked for before answers of a token endpoint, which are JSON too. */
export function recogniseDiscovery(text: string): readonly RecognisedPiece[] | undefined {
  if (!looksLikeDiscovery(text)) return undefined;
  const discovery = parseDiscovery(text);
  if (!discovery.ok) return undefined;
  const { issuer, token_endpoint: endpoint } = discovery.value;
  return [
    {
      kind: 'discovery',
      field: 'discovery',
      text,
      summary: `The metadata of ${issuer ?? endpoint}: fills the discovery document.`,
    },
  ];
}
