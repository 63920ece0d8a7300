import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { CaseProvider } from '../session/case-provider.tsx';
import type { Desk } from '../session/desk.ts';
import { SelectionProvider } from '../session/selection.tsx';
import { LinkGate } from './link-gate.tsx';
import { Workspace } from './workspace.tsx';

const queries = new QueryClient();

/** The case and all that is shown of it: begun with what a link brings, or blank. */
export function Workbench({ onDesk }: { readonly onDesk: (desk: Desk) => void }) {
  return (
    <QueryClientProvider client={queries}>
      <LinkGate>
        {(initial, notice) => (
          <CaseProvider {...(initial === undefined ? {} : { initial })}>
            <SelectionProvider>
              <Workspace notice={notice} onDesk={onDesk} />
            </SelectionProvider>
          </CaseProvider>
        )}
      </LinkGate>
    </QueryClientProvider>
  );
}
