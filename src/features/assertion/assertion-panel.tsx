import { useFormContext } from 'react-hook-form';
import type { DecodedJwt } from '../../core/assertion/decoded-jwt.ts';
import { useCaseSession, useDraft } from '../../session/case-provider.tsx';
import type { Draft } from '../../session/draft.ts';
import { useNow } from '../../session/use-now.ts';
import { useRemarks, useRemarksOf } from '../../session/use-remarks.ts';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { SignatureView } from '../../ui/signature-view.tsx';
import { TokenView } from '../../ui/token-view.tsx';

/** The client assertion, decoded, explained and verified. */
export function AssertionPanel() {
  const { register } = useFormContext<Draft>();
  const { signatureRemoved } = useDraft();
  const { state, refresh } = useCaseSession();
  const subject = state.status === 'blank' ? undefined : state.analysis?.subject;
  return (
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
            The signature was taken off before sharing. Header and claims can be judged; the signature cannot.
          </p>
        </Callout>
      )}
      {subject?.assertion && <Decoded token={subject.assertion} />}
      {subject?.assertion && (
        <SignatureView
          result={subject.verification?.assertion}
          keysGiven={subject.keySet !== undefined}
          alg={subject.header?.alg}
          search={state.search}
          onSearchAgain={refresh}
        />
      )}
    </Card>
  );
}

/** Apart, because it ticks. */
function Decoded({ token }: { readonly token: DecodedJwt }) {
  return (
    <TokenView token={token} what="assertion" remarksOf={useRemarksOf('client_assertion')} now={useNow()} />
  );
}
