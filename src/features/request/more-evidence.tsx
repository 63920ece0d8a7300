import type { EvidenceField } from '../../session/draft.ts';
import { useMark } from '../../session/selection.tsx';
import { useRemarks } from '../../session/use-remarks.ts';
import { useTextField } from '../../session/use-text-field.ts';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { LongTextArea } from '../../ui/long-text-area.tsx';

const fields: readonly { readonly name: EvidenceField; readonly label: string; readonly hint: string }[] = [
  {
    name: 'authorization_request',
    label: 'Authorization or PAR request',
    hint: 'The PAR request, or the URL of a login without PAR: decides redirect_uri, PKCE and the DPoP key.',
  },
  {
    name: 'par_response',
    label: 'Answer to the PAR request',
    hint: 'With a request_uri in it: what PAR accepted is not what the token endpoint refuses.',
  },
  {
    name: 'authorization_url',
    label: 'Authorization URL after PAR',
    hint: 'Where the browser was sent: client_id and request_uri.',
  },
  { name: 'callback', label: 'Callback URL', hint: 'The redirect that brought the code, or an error.' },
  {
    name: 'previous_request',
    label: 'An earlier token request',
    hint: 'Of the same login or client: shows what was used twice.',
  },
];

/** Evidence around the request: optional, each piece decides causes that nothing else can. */
export function MoreEvidence() {
  return (
    <Card title="Around the request" lead="Optional. Paste what you have into the box above, or here.">
      {fields.map((field) => (
        <EvidenceText key={field.name} {...field} />
      ))}
    </Card>
  );
}

function EvidenceText({ name, label, hint }: (typeof fields)[number]) {
  const field = useTextField(name);
  return (
    <Field label={label} hint={hint} remarks={useRemarks(name)} mark={useMark(name)}>
      {(control) => <LongTextArea {...control} field={field} rows={3} />}
    </Field>
  );
}
