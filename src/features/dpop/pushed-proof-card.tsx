import { useCallback } from 'react';
import type { Analysis } from '../../core/analyse.ts';
import type { DecodedJwt } from '../../core/assertion/decoded-jwt.ts';
import type { Subject } from '../../core/case/subject.ts';
import { pushedVerdicts } from '../../core/proof/pushed-verdicts.ts';
import { useNow } from '../../session/use-now.ts';
import { remarksAt } from '../../session/use-remarks.ts';
import { Card } from '../../ui/card.tsx';
import { SignatureView } from '../../ui/signature-view.tsx';
import { TokenView } from '../../ui/token-view.tsx';
import { RuleList } from './rule-list.tsx';

interface PushedProofCardProps {
  /** The case that the proof belongs to. */
  readonly of: Subject;
  readonly analysis: Analysis;
  readonly onAgain: () => void;
}

/** The proof that went to PAR: judged like the other, against the PAR endpoint. */
export function PushedProofCard({ of, analysis, onAgain }: PushedProofCardProps) {
  const { dpop, dpopHeader, verification } = analysis.subject;
  if (dpop === undefined) return null;
  return (
    <Card
      title="The proof of the pushed request"
      lead="PAR is a request of its own and has a proof of its own: another URL, another jti, the same key."
    >
      <Decoded token={dpop} analysis={analysis} />
      <SignatureView
        result={verification?.dpop}
        keysGiven
        header={dpopHeader}
        search={undefined}
        onSearchAgain={onAgain}
      />
      <RuleList verdicts={pushedVerdicts(of, analysis)} />
    </Card>
  );
}

/** Apart, because it ticks. */
function Decoded({ token, analysis }: { readonly token: DecodedJwt; readonly analysis: Analysis }) {
  const { findings } = analysis.diagnosis;
  const remarksOf = useCallback((path: string) => remarksAt(findings, 'dpop', path), [findings]);
  return <TokenView token={token} what="pushed proof" remarksOf={remarksOf} now={useNow()} />;
}
