import { useCaseSession, useProfile } from '../../session/case-provider.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './dpop.module.css';
import { KeysOfLogin } from './keys-of-login.tsx';
import { ProofCard } from './proof-card.tsx';
import { RulesCard } from './rules-card.tsx';
import { SampleCard } from './sample-card.tsx';

/** The DPoP workbench: the proof taken apart, judged rule by rule, and set beside a sound one. */
export function DpopPanel() {
  const { state } = useCaseSession();
  const profile = useProfile();
  const analysis = state.status === 'blank' ? undefined : state.analysis;
  const subject = analysis?.subject;
  return (
    <div className={styles.panel}>
      <ProofCard />
      {analysis && subject?.dpop && profile.dpop && <RulesCard analysis={analysis} />}
      {subject?.dpop && profile.dpop === undefined && (
        <Card title="Rule by rule">
          <p>{profile.title} does not use DPoP: a server of it ignores the header, whatever it holds.</p>
        </Card>
      )}
      {subject && <KeysOfLogin subject={subject} />}
      <SampleCard subject={subject} profile={profile} />
    </div>
  );
}
