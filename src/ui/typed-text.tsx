import { Fragment } from 'react';
import styles from './typed-text.module.css';

/** A sentence; what stands between backticks in it is to be typed as it stands, and one click takes hold of all of it. */
export function TypedText({ children }: { readonly children: string }) {
  return children.split('`').map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their order, and two may be alike
    <Fragment key={at}>
      {at % 2 === 0 ? (
        part
      ) : (
        <code translate="no" className={styles.typed}>
          {part}
        </code>
      )}
    </Fragment>
  ));
}
