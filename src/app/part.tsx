import type { ReactNode } from 'react';
import { renewFailedParts } from '../session/lazy-part.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';

/** One that breaks takes nothing along: what stands beside it goes on. */
export function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <ErrorBoundary part={name} onTryAgain={renewFailedParts}>
      {children}
    </ErrorBoundary>
  );
}
