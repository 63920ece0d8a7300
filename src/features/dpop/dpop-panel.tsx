import { proofVerdicts } from '../../core/proof/proof-verdicts.ts';
import { useCaseSession, useProfile } from '../../session/case-provider.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './dpop.module.css';
import { KeysOfLogin } from './keys-of-login.tsx';
import { ProofCard } from './proof-card.tsx';
import { PushedProofCard } from './pushed-proof-card.tsx';
import { RuleList } from './rule-list.tsx';
import { SampleCard } from './sample-card.tsx';
import { usePushedProof } from './use-pushed-proof.ts';

/** The DPoP workbench: the proofs taken apart, judged rule by rule, and set beside a sound one. */
export function DpopPanel() {
  const { state, refresh } = useCaseSession();
  const profile = useProfile();
  const { analysis } = state;
  const subject = analysis?.subject;
  const pushed = usePushedProof(subject);
  return (
    <div className={styles.panel}>
      <ProofCard />
      {analysis && subject?.dpop && (
        <Card title="Rule by rule">
          {profile.dpop === undefined ? (
            <p>{profile.title} does not use DPoP: a server of it ignores the header, whatever it holds.</p>
          ) : (
            <RuleList verdicts={proofVerdicts(subject, analysis.diagnosis)} />
          )}
        </Card>
      )}
      {subject && <KeysOfLogin subject={subject} />}
      {pushed?.analysis && <PushedProofCard of={pushed.of} analysis={pushed.analysis} onAgain={refresh} />}
      <SampleCard subject={subject} profile={profile} />
    </div>
  );
}
