import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { CaseProvider } from '../session/case-provider.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LinkGate } from './link-gate.tsx';
import { Workspace } from './workspace.tsx';

const queries = new QueryClient();

/** Not while developing: a stored page would stand in the way of every change. */
const UpdateNotice = import.meta.env.PROD
  ? lazy(() => import('./update-notice.tsx').then((m) => ({ default: m.UpdateNotice })))
  : () => null;

/** The page: providers around the one screen. */
export function App() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <LinkGate>
          {(initial, notice) => (
            <CaseProvider {...(initial === undefined ? {} : { initial })}>
              <Workspace notice={notice} />
              <Suspense>
                <UpdateNotice />
              </Suspense>
            </CaseProvider>
          )}
        </LinkGate>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
