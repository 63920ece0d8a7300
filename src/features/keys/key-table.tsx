import { textMember } from '../../core/key-set/parse-key-set.ts';
import { inThousands } from '../../core/thousands.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { useMark } from '../../session/selection.tsx';
import { Badge } from '../../ui/badge.tsx';
import { reveal } from '../../ui/reveal.ts';
import styles from './keys.module.css';

const mostRows = 50;

/** The keys of a set, each with what it is and whether it verifies the assertion. */
export function KeyTable({ of }: { readonly of: 'set' | 'other' }) {
  const { state } = useCaseSession();
  const subject = state.analysis?.subject;
  const { keySet, otherKeySet, verification } = subject ?? {};
  const mark = useMark(of === 'set' ? 'jwks' : 'other_jwks')?.span;
  const keys = (of === 'set' ? keySet : otherKeySet)?.keys ?? [];
  if (keys.length === 0) return null;
  const prefix = of === 'set' ? '' : 'other.';
  const here = new Set(keySet?.keys.map(({ path }) => verification?.thumbprints[path]));
  const tried = new Map(verification?.assertion?.tried.map((key) => [key.path, key.outcome]));
  const isMarked = ({ span }: (typeof keys)[number]): boolean =>
    mark !== undefined && span !== undefined && mark.start >= span.start && mark.end <= span.end;
  // Of a long set the beginning, and what somebody looks for in it.
  const shown = keys.filter(
    (key, at) => at < mostRows || tried.get(`${prefix}${key.path}`) === 'verified' || isMarked(key),
  );
  return (
    <div className={styles.scroll}>
      {shown.length < keys.length && (
        <p>
          {shown.length} of {inThousands(keys.length)} keys are listed: the first {mostRows}, and those that
          verify or are pointed at.
        </p>
      )}
      <table className={styles.table}>
        <caption className="visually-hidden">
          {of === 'set' ? 'Keys of the set' : 'Keys of the other set'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Kind</th>
            <th scope="col">Thumbprint</th>
            <th scope="col">{of === 'set' ? 'Assertion' : 'Compared'}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((key) => {
            const { path, jwk } = key;
            const print = verification?.thumbprints[`${prefix}${path}`];
            const outcome = tried.get(`${prefix}${path}`);
            return (
              <tr key={path} className={isMarked(key) ? styles.marked : undefined}>
                <td className="mono">{reveal(textMember(jwk, 'kid') ?? `(no kid) ${path}`)}</td>
                <td className="mono">
                  {reveal(
                    ['use', 'kty', 'crv', 'alg']
                      .map((name) => textMember(jwk, name))
                      .filter(Boolean)
                      .join(' '),
                  )}
                </td>
                <td className="mono">{print ?? 'cannot be read'}</td>
                <td>
                  {of === 'other' && (print !== undefined && here.has(print) ? 'also above ' : 'not above ')}
                  {(of === 'set' || outcome === 'verified') && <Verdict outcome={outcome} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Verdict({ outcome }: { readonly outcome: 'verified' | 'failed' | 'not-tried' | undefined }) {
  if (outcome === 'verified') return <Badge tone="good">verifies</Badge>;
  if (outcome === 'failed') return <Badge tone="note">does not verify</Badge>;
  return <span className={styles.soft}>not tried</span>;
}
