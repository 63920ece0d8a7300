import { useMemo } from 'react';
import { toCitation } from '../../core/catalogue/sources.ts';
import type { Evidence } from '../../core/checks/outcome.ts';
import type { RankedFinding } from '../../core/diagnosis.ts';
import { addressBookFor } from '../../core/difference/address-book.ts';
import { describeDifference } from '../../core/difference.ts';
import { placeOfText } from '../../core/evidence-location/place-of-text.ts';
import { presentEvidence } from '../../core/redact.ts';
import { ruleAnchor } from '../../core/rule-reference/rule-anchor.ts';
import { useAnalysed } from '../../session/case-provider.tsx';
import { useSelection } from '../../session/selection.tsx';
import { useApplyFix } from '../../session/use-apply-fix.ts';
import { Button } from '../../ui/button.tsx';
import { Certitude } from '../../ui/certainty.tsx';
import { FoundExpected } from '../../ui/found-expected.tsx';
import { reveal } from '../../ui/reveal.ts';
import { TypedText } from '../../ui/typed-text.tsx';
import { FoldedRecipe } from './folded-recipe.tsx';
import styles from './verdict.module.css';

interface FindingViewProps {
  readonly finding: RankedFinding;
  readonly open: boolean;
  readonly onShow: (source: string, path: string | undefined) => void;
}

/** A finding: what is wrong, the proof, the fix, and where the rule stands. */
export function FindingView({ finding, open, onShow }: FindingViewProps) {
  const applyFix = useApplyFix();
  const { fix } = finding;
  return (
    <details className={`${styles.finding} ${styles[finding.severity]}`} open={open}>
      <summary>
        <span className={styles.title}>{finding.title}</span>
        <span className={styles.tags}>
          <Certitude severity={finding.severity} certainty={finding.certainty} />
          {finding.explains === true && <span className={styles.fits}>fits the error</span>}
          {finding.struckOut !== undefined && <span className={styles.fits}>ruled out as the cause</span>}
          {finding.explains === false && finding.struckOut === undefined && (
            <span className={styles.fits}>not what this error says</span>
          )}
        </span>
      </summary>
      <div className={styles.body}>
        {finding.evidence.map((evidence) => (
          <EvidenceView
            key={`${evidence.source} ${evidence.path} ${evidence.found}`}
            evidence={evidence}
            onShow={onShow}
          />
        ))}
        {finding.struckOut !== undefined && (
          <p>
            <strong>{finding.struckOut}</strong> It is a fault all the same, and may be the next error.
          </p>
        )}
        {finding.tolerated !== undefined && (
          <p>
            <strong>{finding.tolerated}</strong>
          </p>
        )}
        <p>{finding.why}</p>
        <h3 className={styles.label}>{fix.kind === 'ask-provider' ? 'Ask the provider' : 'Fix'}</h3>
        <ol className={styles.steps}>
          {fix.steps.map((step) => (
            <li key={step}>
              <TypedText>{step}</TypedText>
            </li>
          ))}
        </ol>
        {fix.set && (
          <p>
            <Button small onClick={() => fix.set && applyFix(fix.set)}>
              Put the right value into {fix.set.parameter}
            </Button>
          </p>
        )}
        {fix.recipe && <FoldedRecipe recipe={fix.recipe} />}
        <p className={styles.sources}>
          <a href={ruleAnchor(finding.code)}>Rule {finding.code}</a>
          {finding.references.map((reference) => {
            const { source } = toCitation(reference);
            return (
              <a
                key={reference}
                href={source.url}
                target="_blank"
                rel="noreferrer noopener"
                title={source.title}
              >
                {reference}
              </a>
            );
          })}
          {finding.rules.map((rule) => (
            <span key={`${rule.source} ${rule.mark}`}>
              {rule.mark}, read {rule.date}
              {rule.note ? `: ${rule.note}` : ''}
            </span>
          ))}
        </p>
      </div>
    </details>
  );
}

const sourceWords: Readonly<Record<Evidence['source'], string>> = {
  request: 'Request',
  client_assertion: 'Client assertion',
  dpop: 'DPoP proof',
  jwks: 'Key set',
  other_jwks: 'Other key set',
  provider_jwks: 'Key set of the provider',
  authorization_request: 'Authorization request',
  par_response: 'PAR answer',
  authorization_url: 'Authorization URL',
  callback: 'Callback',
  previous_request: 'Previous request',
  response: 'Response',
  certificates: 'Certificates',
  discovery: 'Discovery document',
  now: 'Clock',
  expected: 'Registration',
};

function EvidenceView({
  evidence,
  onShow,
}: {
  readonly evidence: Evidence;
  readonly onShow: FindingViewProps['onShow'];
}) {
  const { found, expected } = presentEvidence(evidence);
  const { select } = useSelection();
  const show = async (origin: HTMLElement): Promise<void> => {
    const location = await select(evidence, origin);
    const { source, path } = location === undefined ? evidence : placeOfText(location[0].text);
    onShow(source, path);
  };
  const subject = useAnalysed().analysis?.subject;
  const book = useMemo(() => subject && addressBookFor(subject), [subject]);
  // Of the values themselves: what is shown of long ones may leave the difference out. A note says more.
  const kind =
    evidence.found === undefined || evidence.expected === undefined || evidence.note !== undefined
      ? undefined
      : describeDifference(evidence.found, evidence.expected, book)?.kind;
  return (
    <div className={styles.evidence}>
      <p className={styles.place}>
        <span>
          {sourceWords[evidence.source]}
          {evidence.path && (
            <>
              {' '}
              <code>{reveal(evidence.path)}</code>
            </>
          )}
        </span>
        <Button look="quiet" small onClick={({ currentTarget }) => void show(currentTarget)}>
          Show
          <span className="visually-hidden">
            {' '}
            {sourceWords[evidence.source]} {reveal(evidence.path ?? '')}
          </span>
        </Button>
      </p>
      <FoundExpected found={found} expected={expected} note={evidence.note} kind={kind} />
    </div>
  );
}
