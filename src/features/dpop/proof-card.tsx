import type { DecodedJwt } from '../../core/assertion/decoded-jwt.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { useMark } from '../../session/selection.tsx';
import { useNow } from '../../session/use-now.ts';
import { useRemarks, useRemarksOf } from '../../session/use-remarks.ts';
import { useRulesAt } from '../../session/use-rules-at.ts';
import { useTextField } from '../../session/use-text-field.ts';
import { useTokenMarks } from '../../session/use-token-marks.ts';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { LongTextArea } from '../../ui/long-text-area.tsx';
import { SignatureView } from '../../ui/signature-view.tsx';
import { TokenView } from '../../ui/token-view.tsx';

/** The pasted proof, decoded, explained and verified with the key that it brings. */
export function ProofCard() {
  const field = useTextField('dpop');
  const mark = useMark('dpop');
  const { state, refresh } = useCaseSession();
  const subject = state.analysis?.subject;
  const isLeaking = state.analysis?.diagnosis.outcomes['dpop-jwk-private']?.kind === 'found';
  return (
    <Card title="DPoP proof" lead="Binds the request to a key of this login. Used under FAPI 2.0.">
      <Field
        label="DPoP"
        wire
        hint="The value of the DPoP header. A pasted request brings it along."
        remarks={useRemarks('dpop')}
        mark={mark?.primary ? mark : undefined}
      >
        {(control) => <LongTextArea {...control} field={field} rows={3} />}
      </Field>
      {subject?.dpop === undefined && (
        <p>
          {subject?.authorizationRequest?.dpop && 'The proof of the pushed request stands below. '}
          Paste a token request that has a DPoP header, or the proof alone. It is decoded, verified with the
          key that it brings, and judged by each rule of RFC 9449.
        </p>
      )}
      {isLeaking && (
        <Callout tone="error">
          <p>
            <strong>The proof gives its private key away.</strong> Its value is not shown here and goes into
            no link, but it was sent: throw this key away.
          </p>
        </Callout>
      )}
      {subject?.dpop && <Decoded token={subject.dpop} />}
      {subject?.dpop && (
        <SignatureView
          result={subject.verification?.dpop}
          keysGiven
          header={subject.dpopHeader}
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
    <TokenView
      token={token}
      what="proof"
      remarksOf={useRemarksOf('dpop')}
      now={useNow()}
      marks={useTokenMarks('dpop')}
      rulesAt={useRulesAt('dpop')}
    />
  );
}
