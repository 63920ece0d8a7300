import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { CaseProvider } from '../session/case-provider.tsx';
import type { Desk } from '../session/desk.ts';
import { renewFailedParts } from '../session/lazy-part.ts';
import { SelectionProvider } from '../session/selection.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { CopyCase } from './copy-case.tsx';
import { LinkGate } from './link-gate.tsx';
import { Workspace } from './workspace.tsx';

const queries = new QueryClient();

/** The case and all that is shown of it: begun with what a link brings, or blank. */
export function Workbench({ onDesk }: { readonly onDesk: (desk: Desk) => void }) {
  return (
    <QueryClientProvider client={queries}>
      <LinkGate>
        {(opened, forgetNotice) => (
          <CaseProvider {...(opened.initial === undefined ? {} : { initial: opened.initial })}>
            <SelectionProvider>
              {/* Inside of what holds the case: what was entered outlives what shows it. */}
              <ErrorBoundary part="The case" onTryAgain={renewFailedParts} more={<CopyCase />}>
                <Workspace opened={opened} forgetNotice={forgetNotice} onDesk={onDesk} />
              </ErrorBoundary>
            </SelectionProvider>
          </CaseProvider>
        )}
      </LinkGate>
    </QueryClientProvider>
  );
}
