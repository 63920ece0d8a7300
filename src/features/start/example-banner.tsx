import type { Ref } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './start.module.css';

interface ExampleBannerProps {
  readonly title: string;
  readonly onClear: () => void;
  /** The sentence takes the focus when the example opens. */
  readonly ref: Ref<HTMLParagraphElement>;
}

/** Says for as long as an example fills the form that it does. */
export function ExampleBanner({ title, onClear, ref }: ExampleBannerProps) {
  return (
    <div className={styles.banner}>
      <p ref={ref} tabIndex={-1}>
        <strong>Example: {title}.</strong> Nothing here is yours; your own paste takes its place.
      </p>
      <Button small onClick={onClear}>
        Clear it
      </Button>
    </div>
  );
}
