import { useDraftMember, useProfile } from '../../session/case-provider.tsx';
import { useMark } from '../../session/selection.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import { reveal } from '../../ui/reveal.ts';
import styles from './request.module.css';

const longestShown = 120;

/** Parameters of a pasted request that the profile does not know. */
export function OtherParameters() {
  const values = useDraftMember('parameters');
  const order = useProfile().parameterOrder;
  const others = Object.entries(values).filter(([name, value]) => !order.includes(name) && value !== '');
  if (others.length === 0) return null;
  return (
    <div>
      <h3>Also in the pasted request</h3>
      <dl className={styles.others}>
        {others.map(([name, value]) => (
          <OtherParameter key={name} name={name} value={value} />
        ))}
      </dl>
    </div>
  );
}

function OtherParameter({ name, value }: { readonly name: string; readonly value: string }) {
  const mark = useMark(`parameters.${name}`);
  const marks = mark?.content === value ? [{ ...mark.span, kind: 'selected' as const }] : [];
  return (
    <div>
      <dt className="mono">{reveal(name)}</dt>
      <dd className="mono" {...(mark?.primary ? { 'data-place': 'primary', tabIndex: -1 } : {})}>
        <MarkedText text={value} marks={marks} longest={longestShown} />
      </dd>
    </div>
  );
}
