import type { DecodedJwt } from '../../core/assertion/decoded-jwt.ts';
import { isPushedAlone } from '../../core/case/pushed-alone.ts';
import { useCaseSession, useDraftMember } from '../../session/case-provider.tsx';
import { isStillWithoutSignature } from '../../session/draft.ts';
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
import { RuleFold } from '../../ui/rule-fold.tsx';
import { SignatureView } from '../../ui/signature-view.tsx';
import { TokenView } from '../../ui/token-view.tsx';

/** The client assertion, decoded, explained and verified. */
export function AssertionPanel() {
  const field = useTextField('parameters.client_assertion');
  const mark = useMark('client_assertion');
  const rulesAt = useRulesAt('client_assertion');
  const signatureRemoved = useDraftMember('signatureRemoved');
  const { state, refresh } = useCaseSession();
  const subject = state.analysis?.subject;
  return (
    <Card title="Client assertion" lead="The JWT that proves who the client is.">
      <Field
        label="client_assertion"
        wire
        remarks={useRemarks('client_assertion')}
        mark={mark?.primary ? mark : undefined}
        below={<RuleFold name="the token as a whole" path="text" rulesAt={rulesAt} />}
      >
        {(control) => <LongTextArea {...control} field={field} rows={4} />}
      </Field>
      {isStillWithoutSignature(signatureRemoved, { client_assertion: field.text }) && (
        <Callout tone="note">
          <p>
            The signature was taken off before sharing. Header and claims can be judged; the signature cannot.
          </p>
        </Callout>
      )}
      {subject && isPushedAlone(subject) && (
        <p>
          No token request is given: what is judged is the assertion of the pushed request. It stands on the
          tab Request, in the field Authorization or PAR request.
        </p>
      )}
      {subject?.assertion && <Decoded token={subject.assertion} />}
      {subject?.assertion && (
        <SignatureView
          result={subject.verification?.assertion}
          keysGiven={subject.keySet !== undefined}
          header={subject.header}
          keys={subject.keySet?.keys}
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
      what="assertion"
      remarksOf={useRemarksOf('client_assertion')}
      now={useNow()}
      marks={useTokenMarks('client_assertion')}
      rulesAt={useRulesAt('client_assertion')}
    />
  );
}
