import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { CaseProvider } from '../session/case-provider.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LinkGate } from './link-gate.tsx';
import { Workspace } from './workspace.tsx';

const queries = new QueryClient();

/** The page: providers around the one screen. */
export function App() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <LinkGate>
          {(initial, notice) => (
            <CaseProvider {...(initial === undefined ? {} : { initial })}>
              <Workspace notice={notice} />
            </CaseProvider>
          )}
        </LinkGate>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
