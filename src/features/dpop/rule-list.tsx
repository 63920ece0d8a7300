import { toCitation } from '../../core/catalogue/sources.ts';
import { certaintyWords, inputWords } from '../../core/catalogue/words.ts';
import type { ProofJudgement, ProofVerdict } from '../../core/proof/proof-verdicts.ts';
import { presentEvidence } from '../../core/redact.ts';
import { ruleAnchor } from '../../core/rule-reference/rule-anchor.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { FoundExpected } from '../../ui/found-expected.tsx';
import { reveal } from '../../ui/reveal.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import styles from './dpop.module.css';

/** Every rule for a proof, with what became of it. */
export function RuleList({ verdicts }: { readonly verdicts: readonly ProofVerdict[] }) {
  return (
    <>
      <p className={styles.count}>
        {countWords(verdicts)} The rest cannot be told from what was pasted, or does not apply.
      </p>
      <ul className={styles.rules}>
        {verdicts.map((verdict) => (
          <Rule key={verdict.id} verdict={verdict} />
        ))}
      </ul>
    </>
  );
}

function countWords(verdicts: readonly ProofVerdict[]): string {
  const judgements = verdicts.map(({ judgement }) => judgement);
  const kept = judgements.filter(({ state }) => state === 'kept').length;
  const hurt = judgements.flatMap((each) => (each.state === 'broken' ? [each.severity] : []));
  const broken = hurt.filter((severity) => severity === 'error').length;
  const beside = hurt.length - broken;
  const words = `${kept} of ${verdicts.length} rules are kept, ${broken === 0 ? 'none' : broken} ${broken < 2 ? 'is' : 'are'} broken`;
  return beside === 0 ? `${words}.` : `${words}, ${beside} ${beside === 1 ? 'needs' : 'need'} a look.`;
}

function Rule({ verdict: { rule, source, value, judgement } }: { readonly verdict: ProofVerdict }) {
  const { tone, word } = markOf(judgement);
  return (
    <li className={[styles.rule, judgement.state === 'broken' && styles[tone]].filter(Boolean).join(' ')}>
      <p className={styles.ruleLine}>
        <Badge tone={tone}>{word}</Badge>
        <span>
          {rule} <SourceLink label={source} {...toCitation(source).source} />
        </span>
      </p>
      {value !== undefined && judgement.state !== 'broken' && (
        <code className={styles.value}>{reveal(value)}</code>
      )}
      <Details judgement={judgement} />
    </li>
  );
}

function Details({ judgement }: { readonly judgement: ProofJudgement }) {
  switch (judgement.state) {
    case 'kept':
      return judgement.note === undefined ? null : <p className={styles.soft}>{judgement.note}</p>;
    case 'aside':
      return <p className={styles.soft}>{sentence(judgement.because)}</p>;
    case 'open':
      return <p className={styles.soft}>{openWords(judgement)}</p>;
    case 'broken':
      return (
        <>
          <p>
            {judgement.title} ({certaintyWords[judgement.certainty]}).{' '}
            <a href={ruleAnchor(judgement.code)}>About this rule</a>
          </p>
          <FoundExpected {...presentEvidence(judgement.evidence)} note={judgement.evidence.note} />
        </>
      );
  }
}

function openWords({ needs, because }: Extract<ProofJudgement, { readonly state: 'open' }>): string {
  if (because !== undefined) return sentence(because);
  const wanted = inputWords(needs);
  return wanted.length === 0
    ? 'The proof cannot be read that far.'
    : `To tell, paste ${wanted.join(' or ')}.`;
}

function markOf(judgement: ProofJudgement): { readonly tone: Tone; readonly word: string } {
  switch (judgement.state) {
    case 'kept':
      return { tone: 'good', word: 'kept' };
    case 'aside':
      return { tone: 'note', word: 'does not apply' };
    case 'open':
      return { tone: 'note', word: 'cannot tell' };
    case 'broken':
      return {
        tone: judgement.severity,
        word: { error: 'broken', warning: 'risk', note: 'note' }[judgement.severity],
      };
  }
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
