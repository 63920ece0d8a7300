import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { DecodedJwt } from '../../core/assertion/decoded-jwt.ts';
import { claimMembers, headerMembers } from '../../core/assertion/members.ts';
import { useCaseSession, useDraft } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { useRemarks } from '../../session/use-remarks.ts';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './assertion.module.css';
import { ColouredToken } from './coloured-token.tsx';
import { MemberTable } from './member-table.tsx';
import { SignatureView } from './signature-view.tsx';

/** The assertion and the DPoP proof, decoded, explained and verified. */
export function AssertionPanel() {
  const { register } = useFormContext<Draft>();
  const { signatureRemoved } = useDraft();
  const { state } = useCaseSession();
  const subject = state.status === 'blank' ? undefined : state.analysis?.subject;
  return (
    <div className={styles.panel}>
      <Card title="Client assertion" lead="The JWT that proves who the client is.">
        <Field label="client_assertion" wire remarks={useRemarks('client_assertion')}>
          {(control) => (
            <textarea
              {...control}
              {...register('parameters.client_assertion')}
              rows={4}
              spellCheck={false}
              autoComplete="off"
            />
          )}
        </Field>
        {signatureRemoved && (
          <Callout tone="note">
            <p>
              The signature was taken off before sharing. Header and claims can be judged; the signature
              cannot.
            </p>
          </Callout>
        )}
        {subject?.assertion && <TokenView token={subject.assertion} what="assertion" />}
        {subject?.assertion && (
          <SignatureView result={subject.verification?.assertion} keysGiven={subject.keySet !== undefined} />
        )}
      </Card>
      <Card title="DPoP proof" lead="Binds the request to a key of this login. Used under FAPI 2.0.">
        <Field label="DPoP" wire remarks={useRemarks('dpop')}>
          {(control) => (
            <textarea {...control} {...register('dpop')} rows={3} spellCheck={false} autoComplete="off" />
          )}
        </Field>
        {subject?.dpop && <TokenView token={subject.dpop} what="proof" />}
        {subject?.dpop && <SignatureView result={subject.verification?.dpop} keysGiven />}
      </Card>
    </div>
  );
}

function TokenView({ token, what }: { readonly token: DecodedJwt; readonly what: string }) {
  const [whole, setWhole] = useState(false);
  return (
    <>
      <ColouredToken token={token} whole={whole} onShowWhole={() => setWhole(true)} />
      {token.header && (
        <MemberTable
          title={`Header of the ${what}`}
          part={token.header}
          table={headerMembers}
          source={what === 'proof' ? 'dpop' : 'client_assertion'}
          prefix="header"
        />
      )}
      {token.payload && (
        <MemberTable
          title={`Claims of the ${what}`}
          part={token.payload}
          table={claimMembers}
          source={what === 'proof' ? 'dpop' : 'client_assertion'}
          prefix="claims"
        />
      )}
    </>
  );
}
