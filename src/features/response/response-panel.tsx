import { sourceWords } from '../../core/response/recognised-error.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { useMark } from '../../session/selection.tsx';
import { useRemarks } from '../../session/use-remarks.ts';
import { useTextField } from '../../session/use-text-field.ts';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { LongTextArea } from '../../ui/long-text-area.tsx';
import { reveal } from '../../ui/reveal.ts';
import styles from './response.module.css';

/** The answer as pasted, and what was read from it. */
export function ResponsePanel() {
  const field = useTextField('response');
  const { state } = useCaseSession();
  const subject = state.analysis?.subject;
  const { response, recognised } = subject ?? {};
  return (
    <Card
      title="The server’s answer"
      lead="Status, headers and body, a body alone, an HTML page, or the message of your client."
    >
      <Field
        label="Response"
        hint="Best is the whole output of curl -i: the Date header tells the server’s time."
        remarks={useRemarks('response')}
        mark={useMark('response')}
      >
        {(control) => <LongTextArea {...control} field={field} rows={8} />}
      </Field>
      {response && recognised && (
        <Callout tone="note">
          <p>{reveal(recognised.summary)}</p>
          <dl className={styles.facts}>
            <Fact name="status" value={response.status === undefined ? undefined : String(response.status)} />
            <Fact name="error" value={response.error} />
            <Fact name="error_description" value={response.description} />
            <Fact name="id" value={response.id} />
            <Fact name="trace_id" value={response.traceId} />
            <Fact name="answered by" value={sourceWords[recognised.source]} />
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
      <dd className="mono">{reveal(value.slice(0, 500))}</dd>
    </div>
  );
}
