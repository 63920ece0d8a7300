import { toSingaporeTime, toUtc } from '../../core/assertion/describe-time.ts';
import { toCitation } from '../../core/catalogue/sources.ts';
import type { ClaimVerdict } from '../../core/response/judge-id-token.ts';
import type { IdTokenExplained } from '../../core/success/explain-success.ts';
import { Badge } from '../../ui/badge.tsx';
import { reveal } from '../../ui/reveal.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import { EncryptedView } from './encrypted-view.tsx';
import { ProviderKeys } from './provider-keys.tsx';
import styles from './success.module.css';
import type { RenderRecipe } from './success-card.tsx';
import { claimMeanings, claimTones, type Judgement, signatureWords } from './words.ts';

interface IdTokenViewProps {
  readonly idToken: IdTokenExplained;
  readonly renderRecipe: RenderRecipe;
}

/** The id_token: encrypted, signed, or what is known of it without its key. */
export function IdTokenView({ idToken, renderRecipe }: IdTokenViewProps) {
  return (
    <section className={styles.part} aria-labelledby="explained-id-token">
      <h3 id="explained-id-token">id_token</h3>
      <Inside idToken={idToken} renderRecipe={renderRecipe} />
    </section>
  );
}

function Inside({ idToken, renderRecipe }: IdTokenViewProps) {
  switch (idToken.kind) {
    case 'absent':
      return (
        <p>
          {idToken.wanted
            ? 'There is none, though openid was asked for: this is not the answer to that request, or not the whole of it.'
            : 'There is none: it comes where the authorization request asks for the scope openid.'}
        </p>
      );
    case 'unreadable':
      return <p>It has neither three parts nor five: it was cut, or it is no token.</p>;
    case 'encrypted':
      return <EncryptedView idToken={idToken} renderRecipe={renderRecipe} />;
    case 'claims':
      return (
        <>
          <p>Its claims alone, as they were decrypted. Without the token no signature is left to verify.</p>
          <Claims claims={idToken.claims} />
        </>
      );
    case 'signed':
      return (
        <>
          <p>
            Signed (JWS, three parts) by <code>{reveal(idToken.alg)}</code>
            {idToken.kid === undefined ? ', without a kid' : ', with the key '}
            {idToken.kid !== undefined && <code>{reveal(idToken.kid.slice(0, 200))}</code>}. Your program
            verifies signature and claims before it believes a word of it.
          </p>
          <Judged judgement={signatureWords(idToken.signature)} />
          <ProviderKeys />
          <Claims claims={idToken.claims} />
        </>
      );
  }
}

export function Judged({ judgement: { tone, word, words } }: { readonly judgement: Judgement }) {
  return (
    <p className={styles.judged}>
      <Badge tone={tone}>{word}</Badge> {reveal(words)}
    </p>
  );
}

const source = 'OpenID Connect Core §3.1.3.7';

function Claims({ claims }: { readonly claims: readonly ClaimVerdict[] }) {
  return (
    <>
      <dl className={styles.members}>
        {claims.map((verdict) => (
          <Claim key={verdict.claim} verdict={verdict} />
        ))}
      </dl>
      <p className={styles.soft}>
        What a client must look at: <SourceLink label={source} {...toCitation(source).source} />
      </p>
    </>
  );
}

function Claim({ verdict: { claim, state, found, expected, because } }: { readonly verdict: ClaimVerdict }) {
  const [tone, word] = claimTones[state];
  const seconds = claim === 'iat' || claim === 'exp' ? Number(found) : Number.NaN;
  const time = toUtc(seconds);
  return (
    <div className={styles.member}>
      <dt className="mono">{claim}</dt>
      <dd>
        <p className={styles.row}>
          <Badge tone={tone}>{word}</Badge>
          {state !== 'absent' && <code>{reveal(found?.slice(0, 300) ?? '')}</code>}
          {time !== undefined && (
            <span className={styles.soft}>
              {time} · {toSingaporeTime(seconds)}
            </span>
          )}
        </p>
        <p className={styles.soft}>
          {claimMeanings[claim]}{' '}
          {state === 'wrong' && expected !== undefined && `Expected: ${reveal(expected)}. `}
          {because !== undefined && `${because.charAt(0).toUpperCase()}${because.slice(1)}.`}
        </p>
      </dd>
    </div>
  );
}
