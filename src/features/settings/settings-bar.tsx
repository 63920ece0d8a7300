import { useFormContext } from 'react-hook-form';
import { toSingaporeTime, toUtc } from '../../core/assertion/describe-time.ts';
import { isGeneric } from '../../core/case/effective-profile.ts';
import { type AudienceRule, audienceRules, environmentIds } from '../../core/profiles/profile.ts';
import { profiles } from '../../core/profiles/registry.ts';
import { useAnalysed, useDraftMember, useProfile } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { parseAsOf } from '../../session/parse-as-of.ts';
import { Callout } from '../../ui/callout.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './settings.module.css';

const environmentWords = {
  production: 'Production',
  staging: 'Staging',
  custom: 'Custom (from the URL)',
} as const;

const audienceWords: Readonly<Record<AudienceRule, string>> = {
  issuer: 'The issuer',
  'token-endpoint': 'The token endpoint',
  'issuer-or-token-endpoint': 'Either',
};

const howKnown = { given: 'Set', recognised: 'Recognised', assumed: 'Assumed, as nothing tells' } as const;

/** Profile, environment and the "as of" time: recognised, unless set. */
export function SettingsBar() {
  const { register } = useFormContext<Draft>();
  const { analysis } = useAnalysed();
  const generic = isGeneric(useProfile());
  const subject = analysis?.subject;
  const target = subject?.target;
  const notices = analysis?.diagnosis.notices ?? [];
  return (
    <>
      <div className={styles.bar}>
        <Field
          label="Profile"
          hint={subject && `${howKnown[subject.target.profileFrom]}: ${subject.profile.title}.`}
        >
          {(control) => (
            <select {...control} {...register('profile')}>
              <option value="">Recognise it</option>
              {profiles.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label="Environment"
          hint={target && `${howKnown[target.environmentFrom]}: ${environmentWords[target.environment]}.`}
        >
          {(control) => (
            <select {...control} {...register('environment')}>
              <option value="">Recognise it</option>
              {environmentIds.map((id) => (
                <option key={id} value={id}>
                  {environmentWords[id]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {generic && (
          <Field label="aud must be" hint="What the server wants to read in the assertion.">
            {(control) => (
              <select {...control} {...register('audience')}>
                <option value="">Either, as nothing is agreed</option>
                {audienceRules.map((rule) => (
                  <option key={rule} value={rule}>
                    {audienceWords[rule]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <AsOf judged={subject?.now.seconds} />
      </div>
      <div role="status" className={styles.notices}>
        {notices.length > 0 && (
          <Callout tone="note">
            {notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </Callout>
        )}
      </div>
    </>
  );
}

/** The moment by which everything is judged; on paper, that which counted. */
function AsOf({ judged }: { readonly judged: number | undefined }) {
  const { register } = useFormContext<Draft>();
  const typed = useDraftMember('asOf');
  const seconds = parseAsOf(typed);
  const isUnreadable = typed.trim() !== '' && seconds === undefined;
  return (
    <Field
      label="Judge as of"
      hint={
        seconds === undefined ? (
          <>
            <span className={styles.onScreen}>
              Unix seconds, or 2026-11-24 06:13 (UTC). Empty: the Date of the response, else now.
            </span>
            <span className={styles.onPaper}>{judged !== undefined && timeWords(judged)}</span>
          </>
        ) : (
          timeWords(seconds)
        )
      }
      remarks={
        isUnreadable
          ? [{ key: 'as-of', tone: 'warning', text: 'This is no date and time: it counts as empty.' }]
          : []
      }
    >
      {(control) => (
        <input {...control} {...register('asOf')} placeholder="now" autoComplete="off" spellCheck={false} />
      )}
    </Field>
  );
}

function timeWords(seconds: number): string {
  return `${toUtc(seconds)} · ${toSingaporeTime(seconds)}`;
}
