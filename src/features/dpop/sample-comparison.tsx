import { decodeJwt, objectOf } from '../../core/assertion/decode.ts';
import type { DecodedJwt } from '../../core/assertion/decoded-jwt.ts';
import { type ComparedMember, compareProofs } from '../../core/proof/compare-proofs.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import styles from './dpop.module.css';

const marks: Readonly<Record<ComparedMember['verdict'], { readonly tone: Tone; readonly word: string }>> = {
  same: { tone: 'good', word: 'same' },
  own: { tone: 'good', word: 'its own, as it should be' },
  optional: { tone: 'note', word: 'optional' },
  private: { tone: 'error', word: 'must not be there' },
  extra: { tone: 'note', word: 'not asked for' },
  differs: { tone: 'error', word: 'differs' },
  missing: { tone: 'error', word: 'missing' },
};

interface SampleComparisonProps {
  readonly sample: string;
  readonly pasted: DecodedJwt | undefined;
}

/** The sample and the pasted proof, member by member. */
export function SampleComparison({ sample, pasted }: SampleComparisonProps) {
  const parts = (token: DecodedJwt) => ({ header: objectOf(token.header), claims: objectOf(token.payload) });
  const members = compareProofs(
    parts(decodeJwt(sample)),
    pasted === undefined ? { header: undefined, claims: undefined } : parts(pasted),
  );
  return (
    <ul className={styles.members} aria-label={pasted ? 'Member by member' : 'Members of the sample'}>
      {members.map((compared) => (
        <Member key={compared.path} compared={compared} alone={pasted === undefined} />
      ))}
    </ul>
  );
}

function Member({ compared, alone }: { readonly compared: ComparedMember; readonly alone: boolean }) {
  const { path, sample, pasted, verdict } = compared;
  const { tone, word } = marks[verdict];
  const both = !alone && verdict !== 'same';
  return (
    <li>
      <p className={styles.ruleHead}>
        <span className="mono">{path}</span>
        {!alone && <Badge tone={tone}>{word}</Badge>}
      </p>
      {both && (
        <p className={styles.pair}>
          <span className={styles.soft}>yours</span> <code>{pasted ?? '(absent)'}</code>
        </p>
      )}
      <p className={styles.pair}>
        {both && <span className={styles.soft}>sample</span>} <code>{sample ?? '(absent)'}</code>
      </p>
    </li>
  );
}
