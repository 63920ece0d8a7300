import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { renewFailedParts } from './lazy-part.ts';
import styles from './workspace.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Names the part in the message; the whole page otherwise. */
  readonly part?: string;
}

/** Shows a broken invariant instead of an empty page. The form lives above the parts, so what was typed is kept. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly problem?: string }> {
  override state: { readonly problem?: string } = {};

  static getDerivedStateFromError(cause: unknown): { readonly problem: string } {
    return { problem: cause instanceof Error ? cause.message : String(cause) };
  }

  readonly #tryAgain = (): void => {
    renewFailedParts();
    this.setState({ problem: '' });
  };

  override render(): ReactNode {
    if (!this.state.problem) return this.props.children;
    return (
      <div className={styles.broken}>
        <Callout tone="error" role="alert">
          <p>
            <strong>{this.props.part ?? 'This page'} has stopped working.</strong> The reason:{' '}
            {this.state.problem}
          </p>
          <p>Nothing was sent anywhere. What you typed is kept as long as this page stays open.</p>
          <p>
            <Button onClick={this.#tryAgain}>Try again</Button>
          </p>
        </Callout>
      </div>
    );
  }
}
