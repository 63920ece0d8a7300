import { toSingaporeTime, toUtc } from '../../core/assertion/describe-time.ts';
import { toCitation } from '../../core/catalogue/sources.ts';
import type { Flow, FlowRemark, FlowStep } from '../../core/flow/flow.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { SourceLink } from '../../ui/source-link.tsx';
import styles from './flow.module.css';
import { failureSentence, intervalSentence, stateWords } from './words.ts';

const tones: Readonly<Record<FlowStep['state'], Tone>> = {
  passed: 'good',
  given: 'note',
  missing: 'note',
  failed: 'error',
  'not-reached': 'note',
};

/** What the picture shows, in words, and what is to be said of each step. */
export function FlowList({ flow }: { readonly flow: Flow }) {
  return (
    <ol className={styles.list}>
      {flow.steps.map((step) => (
        <li key={step.id} id={`flow-${step.id}`}>
          <p className={styles.head}>
            <strong>{step.title}</strong> <Badge tone={tones[step.state]}>{stateWords(step, flow)}</Badge>
          </p>
          {step.endpoint && <p className={styles.soft}>{step.endpoint}</p>}
          {step.pieces.length > 0 ? (
            <p>{step.pieces.map(({ label }) => label).join(', ')}</p>
          ) : (
            <p className={styles.soft}>Brings: {step.carries}</p>
          )}
          {step.time && (
            <p className={styles.soft}>
              {toUtc(step.time.seconds)} ({toSingaporeTime(step.time.seconds)}), by the {step.time.from}
            </p>
          )}
          {flow.failure?.step === step.id && <p className={styles.because}>{failureSentence(flow)}</p>}
          {flow.intervals
            .filter(({ to }) => to === step.id)
            .map((interval) => (
              <p key={interval.label} className={interval.isKept === false ? styles.because : undefined}>
                {intervalSentence(interval)}
              </p>
            ))}
          <Remarks remarks={step.remarks} />
        </li>
      ))}
    </ol>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly FlowRemark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {remarks.map(({ tone, text, reference }) => (
        <li key={text} className={styles[tone]}>
          <Badge tone={tone}>{tone === 'warning' ? 'look at this' : 'note'}</Badge> {text}{' '}
          <Source reference={reference} />
        </li>
      ))}
    </ul>
  );
}

function Source({ reference }: { readonly reference: FlowRemark['reference'] }) {
  const { source } = toCitation(reference);
  return <SourceLink label={reference} title={source.title} url={source.url} />;
}
