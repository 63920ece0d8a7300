import { memo, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { toCitation } from '../../core/catalogue/sources.ts';
import type { Profile } from '../../core/profiles/profile.ts';
import {
  dpopHeader,
  isParameterName,
  type ParameterInfo,
  parameters,
} from '../../core/request/parameters.ts';
import { useCaseSession, useDraft, useProfile } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { useMark } from '../../session/selection.tsx';
import { type Remark, useRemarks } from '../../session/use-remarks.ts';
import { useRulesAt } from '../../session/use-rules-at.ts';
import { useTextField } from '../../session/use-text-field.ts';
import { Card } from '../../ui/card.tsx';
import { Field, type FieldControl, type FieldMark } from '../../ui/field.tsx';
import { keepLongPaste, LongTextArea, longText } from '../../ui/long-text-area.tsx';
import { RuleFold } from '../../ui/rule-fold.tsx';
import { SourceLink } from '../../ui/source-link.tsx';
import { LongText } from './long-text.tsx';
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
  const { state } = useCaseSession();
  const { environments } = useProfile();
  const { environment } = useDraft();
  const usual = environments[environment === 'staging' ? 'staging' : 'production']?.tokenEndpoint;
  const endpoint =
    (state.status === 'blank' ? undefined : state.analysis?.subject.target.tokenEndpoint) ?? usual;
  return (
    <Field
      label="Token endpoint"
      remarks={useRemarks(['request', 'url'], ['request', 'method'])}
      mark={useMark('endpoint')}
      below={<RulesHere name="the token endpoint" path="url" />}
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
  return <DpopView remarks={useRemarks(['dpop'], ['request', 'headers.dpop'])} />;
}

const DpopView = memo(function DpopView({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <Field
      label="DPoP"
      wire
      remarks={remarks}
      hint={<Hint info={dpopHeader} presence="header" />}
      below={<RulesHere name={<code>DPoP</code>} path="headers.dpop" />}
    >
      {(control) => <LongText {...control} name="dpop" rows={2} />}
    </Field>
  );
});

type Name = keyof typeof parameters;

/** A parameter’s field. What frames its control is drawn anew only when something else is to be said of it. */
function ParameterField({ name }: { readonly name: Name }) {
  const path = `parameters.${name}` as const;
  const rule = useProfile().parameters[name];
  const ofAssertion = name === 'client_assertion' ? [[name] as const] : [];
  const remarks = useRemarks(['request', path], ...ofAssertion);
  return <ParameterView name={name} rule={rule} remarks={remarks} mark={useMark(path)} />;
}

interface ParameterViewProps {
  readonly name: Name;
  readonly rule: Profile['parameters'][Name] | undefined;
  readonly remarks: readonly Remark[];
  readonly mark: FieldMark | undefined;
}

const ParameterView = memo(function ParameterView({ name, rule, remarks, mark }: ParameterViewProps) {
  const { presence = 'optional', values } = rule?.value ?? {};
  return (
    <Field
      label={name}
      wire
      remarks={remarks}
      mark={mark}
      hint={<Hint info={parameters[name]} presence={presence} note={rule?.note} values={values} />}
      below={<RulesHere name={<code>{name}</code>} path={`parameters.${name}`} />}
    >
      {(control) => <ParameterControl {...control} name={name} />}
    </Field>
  );
});

function ParameterControl({ name, ...control }: FieldControl & { readonly name: Name }) {
  const field = useTextField(`parameters.${name}`);
  const info: ParameterInfo = parameters[name];
  if (info.multiline || field.text.length > longText)
    return <LongTextArea {...control} field={field} rows={4} />;
  return (
    <input
      {...control}
      {...field.registration}
      className="mono"
      spellCheck={false}
      autoComplete="off"
      onPaste={keepLongPaste(field)}
    />
  );
}

/** The rules for a place of the request, as they stand in the present diagnosis. */
function RulesHere(place: { readonly name: ReactNode; readonly path: string }) {
  return <RuleFold {...place} rulesAt={useRulesAt('request')} />;
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
