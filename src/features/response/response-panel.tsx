import { useFormContext } from 'react-hook-form';
import { useCaseSession } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { useRemarks } from '../../session/use-remarks.ts';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './response.module.css';

/** The answer as pasted, and what was read from it. */
export function ResponsePanel() {
  const { register } = useFormContext<Draft>();
  const { state } = useCaseSession();
  const subject = state.status === 'blank' ? undefined : state.analysis?.subject;
  const { response, recognised } = subject ?? {};
  return (
    <Card
      title="Response"
      lead="What came back: status, headers and body, a body alone, an HTML page, or the message of your client."
    >
      <Field
        label="Response"
        hint="Best is the whole output of curl -i: the Date header tells the server’s time."
        remarks={useRemarks('response')}
      >
        {(control) => (
          <textarea {...control} {...register('response')} rows={8} spellCheck={false} autoComplete="off" />
        )}
      </Field>
      {response && recognised && (
        <Callout tone="note">
          <p>{recognised.summary}</p>
          <dl className={styles.facts}>
            <Fact name="status" value={response.status === undefined ? undefined : String(response.status)} />
            <Fact name="error" value={response.error} />
            <Fact name="error_description" value={response.description} />
            <Fact name="id" value={response.id} />
            <Fact name="trace_id" value={response.traceId} />
            <Fact name="answered by" value={recognised.source} />
          </dl>
        </Callout>
      )}
    </Card>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  if (value === undefined) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd className="mono">{value.slice(0, 500)}</dd>
    </div>
  );
}
