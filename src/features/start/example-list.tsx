import type { Example } from '../../core/examples/example.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import styles from './start.module.css';

interface ExampleListProps {
  readonly examples: readonly Example[] | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
  readonly open: (example: Example) => void;
}

/** One button for each story; it fills the form. */
export function ExampleList({ examples, failed, retry, open }: ExampleListProps) {
  if (examples === undefined && failed) {
    return (
      <Callout tone="warning">
        <p role="status">The examples did not load.</p>
        <Button small onClick={retry}>
          Try again
        </Button>
      </Callout>
    );
  }
  if (examples === undefined) return <p role="status">Loading …</p>;
  return (
    <ul className={styles.examples}>
      {examples.map((example) => (
        <li key={example.id}>
          <button type="button" className={styles.door} onClick={() => open(example)}>
            <strong>{example.title}</strong>
            <span>{example.story}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
