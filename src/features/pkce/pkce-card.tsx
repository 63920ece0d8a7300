import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { AuthorizationRequest } from '../../core/case/subject.ts';
import { useCaseSession, useDraftMember, useProfile } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { useMark } from '../../session/selection.tsx';
import { useRemarks } from '../../session/use-remarks.ts';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './pkce.module.css';
import { PkceVerdict } from './pkce-verdict.tsx';
import { usePkce } from './use-pkce.ts';

/** Verifier and challenge side by side: whether they belong together, and if not, what went wrong. */
export function PkceCard() {
  const { register } = useFormContext<Draft>();
  const { state } = useCaseSession();
  const profile = useProfile();
  const verifier = useDraftMember('parameters').code_verifier ?? '';
  const subject = state.analysis?.subject;
  const pasted = challengeOf(subject?.authorizationRequest);
  const [typed, setTyped] = useState('');
  const challenge = pasted?.challenge ?? typed;
  const reading = usePkce({
    verifier,
    challenge,
    method: pasted === undefined ? 'S256' : pasted.method,
    methods: profile.pkce.methods.value,
  });
  return (
    <Card
      title="PKCE"
      lead="The authorization request holds the hash of a secret, the token request the secret itself. They must be of one login."
    >
      <Field
        label="code_verifier"
        wire
        hint="From the token request, or typed in: its challenge is computed as you type."
        remarks={useRemarks('request', 'parameters.code_verifier')}
        mark={useMark('parameters.code_verifier')}
      >
        {(control) => (
          <input
            {...control}
            {...register('parameters.code_verifier')}
            autoComplete="off"
            spellCheck={false}
            className={styles.code}
          />
        )}
      </Field>
      <Field
        label="code_challenge"
        wire
        hint={
          pasted === undefined
            ? 'From the authorization or PAR request: paste the request above, or type its code_challenge here.'
            : `From the pasted ${subject?.authorizationRequest?.kind === 'par' ? 'PAR' : 'authorization'} request, with code_challenge_method ${pasted.method ?? 'missing, which means plain'}.`
        }
        remarks={useRemarks('authorization_request', 'parameters.code_challenge_method')}
      >
        {(control) => (
          <input
            {...control}
            value={challenge}
            readOnly={pasted !== undefined}
            onChange={({ target }) => setTyped(target.value)}
            autoComplete="off"
            spellCheck={false}
            className={styles.code}
          />
        )}
      </Field>
      <div className={styles.verdict}>
        <PkceVerdict verifier={verifier} challenge={challenge} reading={reading} />
      </div>
    </Card>
  );
}

function challengeOf(
  request: AuthorizationRequest | undefined,
): { readonly challenge: string; readonly method: string | undefined } | undefined {
  const parameter = (wanted: string) => request?.parameters.find(({ name }) => name === wanted)?.value;
  const challenge = parameter('code_challenge');
  return challenge === undefined ? undefined : { challenge, method: parameter('code_challenge_method') };
}
