import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';
import styles from './error-boundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Names the part in the message, as the beginning of a sentence; the whole page otherwise. */
  readonly part?: string;
  /** Comes before the part is drawn again. */
  readonly onTryAgain?: () => void;
  /** Another way on, beside the button. */
  readonly more?: ReactNode;
}

/** Shows which part broke, instead of an empty page. The form lives above the parts, so what was typed is kept. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly problem?: string | undefined }> {
  override state: { readonly problem?: string | undefined } = {};

  static getDerivedStateFromError(cause: unknown): { readonly problem: string } {
    return { problem: reasonOf(cause) };
  }

  readonly #tryAgain = (): void => {
    this.props.onTryAgain?.();
    this.setState({ problem: undefined });
  };

  override render(): ReactNode {
    if (this.state.problem === undefined) return this.props.children;
    return (
      <div className={styles.broken}>
        <Callout tone="error" role="alert">
          <p>
            <strong>{this.props.part ?? 'This page'} has stopped working.</strong> The reason:{' '}
            {this.state.problem}
          </p>
          <p>Nothing was sent anywhere. What you typed is kept as long as this page stays open.</p>
          <p className={styles.acts}>
            <Button onClick={this.#tryAgain}>Try again</Button>
            {this.props.more}
          </p>
        </Callout>
      </div>
    );
  }
}

/** Anything can be thrown, an error without words too. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof Error) return cause.message || cause.name;
  return String(cause) || 'none was given';
}
