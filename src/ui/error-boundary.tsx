import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';
import styles from './error-boundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Names the part in the message, as the beginning of a sentence; the whole page otherwise. */
  readonly part?: string;
  /** Comes before the part is drawn again, and with it all broken ones for which it is the same. */
  readonly onTryAgain?: () => void;
  /** Another way on, beside the button. */
  readonly more?: ReactNode;
}

interface ErrorBoundaryState {
  readonly problem?: string | undefined;
  /** "Try again" was pressed here: the focus follows to what takes its place. */
  readonly pressed?: boolean;
}

/** Those that show a problem. What helps one, a network that is back for one, helps all that are helped in the same way. */
const broken = new Set<ErrorBoundary>();

/** Shows which part broke, instead of an empty page. The form lives above the parts, so what was typed is kept. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};
  #place: HTMLElement | null = null;

  static getDerivedStateFromError(cause: unknown): ErrorBoundaryState {
    return { problem: reasonOf(cause) };
  }

  override componentDidMount(): void {
    this.#list();
  }

  override componentDidUpdate(_: ErrorBoundaryProps, { problem }: ErrorBoundaryState): void {
    this.#list();
    const isLost = document.activeElement === document.body;
    if (this.state.pressed && problem !== this.state.problem && isLost)
      this.#place?.focus({ preventScroll: true });
  }

  override componentWillUnmount(): void {
    broken.delete(this);
  }

  #list(): void {
    if (this.state.problem === undefined) broken.delete(this);
    else broken.add(this);
  }

  readonly #hold = (element: HTMLElement | null): void => {
    this.#place = element;
  };

  readonly #tryAgain = (): void => {
    const { onTryAgain } = this.props;
    onTryAgain?.();
    for (const one of broken) {
      if (one === this) one.setState({ problem: undefined, pressed: true });
      else if (onTryAgain && one.props.onTryAgain === onTryAgain) one.setState({ problem: undefined });
    }
  };

  override render(): ReactNode {
    const { part = 'This page', children } = this.props;
    const { problem, pressed } = this.state;
    if (problem === undefined && !pressed) return children;
    if (problem === undefined) {
      return (
        <>
          <span ref={this.#hold} tabIndex={-1} className="visually-hidden">
            {part}
          </span>
          {children}
        </>
      );
    }
    return (
      <div className={styles.broken}>
        <Callout tone="error" role="alert">
          <p>
            <strong>{part} has stopped working.</strong> The reason: {problem}
          </p>
          <p>Nothing was sent anywhere. What you typed is kept as long as this page stays open.</p>
          <p className={styles.acts}>
            <Button ref={this.#hold} onClick={this.#tryAgain}>
              Try again
            </Button>
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
