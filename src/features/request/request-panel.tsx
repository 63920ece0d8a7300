import { useFormContext } from 'react-hook-form';
import { toCitation } from '../../core/catalogue/sources.ts';
import {
  dpopHeader,
  isParameterName,
  type ParameterInfo,
  parameters,
} from '../../core/request/parameters.ts';
import { useCaseSession, useDraft, useProfile } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { useRemarks } from '../../session/use-remarks.ts';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { SourceLink } from '../../ui/source-link.tsx';
import { MoreEvidence } from './more-evidence.tsx';
import styles from './request.module.css';

/** One field for each parameter of the profile, in the provider's order. Nothing here ever blocks. */
export function RequestPanel() {
  const profile = useProfile();
  const { register } = useFormContext<Draft>();
  return (
    <div className={styles.panel}>
      <Card
        title="Token request"
        lead={`The parameters of ${profile.title}, in the provider’s order. Fixed values are filled in; break them to see what the server would say.`}
      >
        <EndpointField />
        {profile.dpop && <DpopField />}
        {profile.parameterOrder.filter(isParameterName).map((name) => (
          <ParameterField key={name} name={name} />
        ))}
        <OtherParameters />
        <label className={styles.complete}>
          <input type="checkbox" {...register('complete')} />
          <span>
            This is the whole request: report what is missing. (A pasted request always counts as whole.)
          </span>
        </label>
      </Card>
      <MoreEvidence />
    </div>
  );
}

function EndpointField() {
  const { register } = useFormContext<Draft>();
  const { state } = useCaseSession();
  const { environments } = useProfile();
  const { environment } = useDraft();
  const usual = environments[environment === 'staging' ? 'staging' : 'production']?.tokenEndpoint;
  const endpoint =
    (state.status === 'blank' ? undefined : state.analysis?.subject.target.tokenEndpoint) ?? usual;
  const remarks = [...useRemarks('request', 'url'), ...useRemarks('request', 'method')];
  return (
    <Field
      label="Token endpoint"
      remarks={remarks}
      hint={
        endpoint ? `Expected here: ${endpoint}` : 'From profile and environment, unless you say otherwise.'
      }
    >
      {(control) => (
        <input
          {...control}
          {...register('endpoint')}
          className="mono"
          spellCheck={false}
          autoComplete="off"
          placeholder={endpoint ?? 'https://…/token'}
        />
      )}
    </Field>
  );
}

function DpopField() {
  const { register } = useFormContext<Draft>();
  const remarks = [...useRemarks('dpop'), ...useRemarks('request', 'headers.dpop')];
  return (
    <Field label="DPoP" wire remarks={remarks} hint={<Hint info={dpopHeader} presence="header" />}>
      {(control) => (
        <textarea {...control} {...register('dpop')} rows={2} spellCheck={false} autoComplete="off" />
      )}
    </Field>
  );
}

function ParameterField({ name }: { readonly name: keyof typeof parameters }) {
  const { register } = useFormContext<Draft>();
  const rule = useProfile().parameters[name];
  const remarks = useRemarks('request', `parameters.${name}`);
  const ofAssertion = useRemarks('client_assertion');
  const all = name === 'client_assertion' ? [...remarks, ...ofAssertion] : remarks;
  const info: ParameterInfo = parameters[name];
  const control = { ...register(`parameters.${name}`), spellCheck: false, autoComplete: 'off' } as const;
  return (
    <Field
      label={name}
      wire
      remarks={all}
      hint={
        <Hint
          info={info}
          presence={rule?.value.presence ?? 'optional'}
          note={rule?.note}
          values={rule?.value.values}
        />
      }
    >
      {(attributes) =>
        info.multiline ? (
          <textarea {...attributes} {...control} rows={4} />
        ) : (
          <input {...attributes} {...control} className="mono" />
        )
      }
    </Field>
  );
}

const presenceWords = {
  required: 'Required',
  optional: 'Optional',
  unused: 'Not used',
  header: 'A header',
} as const;

interface HintProps {
  readonly info: ParameterInfo;
  readonly presence: keyof typeof presenceWords;
  readonly note?: string | undefined;
  readonly values?: readonly string[] | undefined;
}

function Hint({ info, presence, note, values }: HintProps) {
  return (
    <>
      {presenceWords[presence]}. {info.hint} {values && <>Only {values.join(', ')}. </>}
      {note && <>{note} </>}
      <SourceLink label={info.source} {...toCitation(info.source).source} />
    </>
  );
}

/** Parameters of a pasted request that the profile does not know. */
function OtherParameters() {
  const { parameters: values } = useDraft();
  const order = useProfile().parameterOrder;
  const others = Object.entries(values).filter(([name, value]) => !order.includes(name) && value !== '');
  if (others.length === 0) return null;
  return (
    <div>
      <h3>Also in the pasted request</h3>
      <dl className={styles.others}>
        {others.map(([name, value]) => (
          <div key={name}>
            <dt className="mono">{name}</dt>
            <dd className="mono">{value.length > 120 ? `${value.slice(0, 120)}…` : value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
