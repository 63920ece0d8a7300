import { memo } from 'react';
import { useFormContext } from 'react-hook-form';
import { toCitation } from '../../core/catalogue/sources.ts';
import {
  dpopHeader,
  isParameterName,
  type ParameterInfo,
  parameters,
} from '../../core/request/parameters.ts';
import { useAnalysed, useDraftMember, useProfile } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { useMark } from '../../session/selection.tsx';
import { useRemarks } from '../../session/use-remarks.ts';
import { useRulesAt } from '../../session/use-rules-at.ts';
import { useTextField } from '../../session/use-text-field.ts';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { keepLongPaste, LongTextArea, longText } from '../../ui/long-text-area.tsx';
import { RuleFold } from '../../ui/rule-fold.tsx';
import { SourceLink } from '../../ui/source-link.tsx';
import { MoreEvidence } from './more-evidence.tsx';
import { OtherParameters } from './other-parameters.tsx';
import { PastedRequest } from './pasted-request.tsx';
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
        <PastedRequest />
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
  const { analysis } = useAnalysed();
  const { environments } = useProfile();
  const environment = useDraftMember('environment');
  const usual = environments[environment === 'staging' ? 'staging' : 'production']?.tokenEndpoint;
  const endpoint = analysis?.subject.target.tokenEndpoint ?? usual;
  const remarks = [...useRemarks('request', 'url'), ...useRemarks('request', 'method')];
  return (
    <Field
      label="Token endpoint"
      remarks={remarks}
      mark={useMark('endpoint')}
      below={<RuleFold name="the token endpoint" path="url" rulesAt={useRulesAt('request')} />}
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
  const field = useTextField('dpop');
  const remarks = [...useRemarks('dpop'), ...useRemarks('request', 'headers.dpop')];
  return (
    <Field
      label="DPoP"
      wire
      remarks={remarks}
      hint={<Hint info={dpopHeader} presence="header" />}
      below={<RuleFold name={<code>DPoP</code>} path="headers.dpop" rulesAt={useRulesAt('request')} />}
    >
      {(control) => <LongTextArea {...control} field={field} rows={2} />}
    </Field>
  );
}

function ParameterField({ name }: { readonly name: keyof typeof parameters }) {
  const path = `parameters.${name}` as const;
  const field = useTextField(path);
  const rule = useProfile().parameters[name];
  const remarks = useRemarks('request', path);
  const ofAssertion = useRemarks('client_assertion');
  const all = name === 'client_assertion' ? [...remarks, ...ofAssertion] : remarks;
  const info: ParameterInfo = parameters[name];
  return (
    <Field
      label={name}
      wire
      remarks={all}
      mark={useMark(path)}
      hint={
        <Hint
          info={info}
          presence={rule?.value.presence ?? 'optional'}
          note={rule?.note}
          values={rule?.value.values}
        />
      }
      below={<RuleFold name={<code>{name}</code>} path={path} rulesAt={useRulesAt('request')} />}
    >
      {(control) =>
        info.multiline || field.text.length > longText ? (
          <LongTextArea {...control} field={field} rows={4} />
        ) : (
          <input
            {...control}
            {...field.registration}
            className="mono"
            spellCheck={false}
            autoComplete="off"
            onPaste={keepLongPaste(field)}
          />
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

const Hint = memo(function Hint({ info, presence, note, values }: HintProps) {
  return (
    <>
      {presenceWords[presence]}. {info.hint} {values && <>Only {values.join(', ')}. </>}
      {note && <>{note} </>}
      <SourceLink label={info.source} {...toCitation(info.source).source} />
    </>
  );
});
