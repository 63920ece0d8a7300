import { useMemo } from 'react';
import { buildSubject } from '../../core/case/build-subject.ts';
import type { FlowStep } from '../../core/flow/flow.ts';
import { flowOf } from '../../core/flow/flow-of.ts';
import { useCaseSession, useDraftMember } from '../../session/case-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { focusField } from '../../ui/focus-field.ts';
import styles from './flow.module.css';
import { FlowList } from './flow-list.tsx';
import { FlowPicture } from './flow-picture.tsx';
import { namedFlow } from './named-flow.ts';
import { failureSentence } from './words.ts';

interface FlowPanelProps {
  /** Opens the tab on which a piece is shown. */
  readonly onShow: (source: string, path: string | undefined) => void;
}

/** The login at a glance: what is pasted of it, how long each part took, and where it ended. */
export function FlowPanel({ onShow }: FlowPanelProps) {
  const { state } = useCaseSession();
  const profile = useDraftMember('profile');
  const { analysis } = state;
  const flow = useMemo(
    () =>
      analysis === undefined
        ? flowOf(buildSubject(profile === '' ? {} : { profile }, 0))
        : namedFlow(flowOf(analysis.subject, analysis.diagnosis.findings)),
    [analysis, profile],
  );
  const open = ({ field }: FlowStep): void => {
    onShow(field, undefined);
    focusField(field);
  };
  const lead = flow.isEmpty
    ? 'Nothing of a login is pasted yet. Paste any of it, or a whole log, and each piece takes its place here.'
    : `A login under ${flow.profileTitle}, from top to bottom. Choose a step to open what is pasted of it.`;
  return (
    <Card title="The login at a glance" lead={lead}>
      <div className={styles.frame}>
        <FlowPicture flow={flow} kind="wide" onOpen={open} />
        <FlowPicture flow={flow} kind="narrow" onOpen={open} />
      </div>
      {flow.failure && (
        <p className={styles.verdict}>
          {flow.failure.by === 'answer' ? 'It failed' : 'It would fail'} at{' '}
          <strong>{flow.steps.find(({ id }) => id === flow.failure?.step)?.title}</strong>.{' '}
          {failureSentence(flow)}
        </p>
      )}
      <h3>Step by step</h3>
      <FlowList flow={flow} />
    </Card>
  );
}
