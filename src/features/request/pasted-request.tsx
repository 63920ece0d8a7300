import { describeSpan } from '../../core/evidence-location/describe-span.ts';
import { useMark } from '../../session/selection.tsx';
import { Excerpt } from '../../ui/field.tsx';
import styles from './request.module.css';

/** What is marked of the request as it was pasted: no field shows that text. */
export function PastedRequest() {
  const mark = useMark('request');
  if (mark === undefined) return null;
  const id = 'pasted-request';
  return (
    <section
      aria-labelledby={id}
      className={styles.pasted}
      {...(mark.primary ? { 'data-place': 'primary', tabIndex: -1 } : {})}
    >
      <h3 id={id}>In the pasted request: {describeSpan(mark.span)}</h3>
      <Excerpt content={mark.content} span={mark.span} />
    </section>
  );
}
