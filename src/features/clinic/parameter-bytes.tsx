import type { ExaminedParameter, PlusAndSpace } from '../../core/clinic/examine-request.ts';
import type { EncodingReading } from '../../core/clinic/read-encoding.ts';
import { inThousands } from '../../core/thousands.ts';
import { copyText } from '../../platform/clipboard.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { ClippedText } from '../../ui/clipped-text.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { reveal } from '../../ui/reveal.ts';
import styles from './clinic.module.css';
import { OddTable } from './odd-table.tsx';

function encodingBadge(encoding: EncodingReading): { readonly tone: Tone; readonly text: string } {
  switch (encoding.kind) {
    case 'nothing-to-encode':
      return { tone: 'good', text: 'nothing to encode' };
    case 'times':
      return {
        tone: (['note', 'good', 'error'] as const)[encoding.times],
        text: ['not encoded', 'encoded once', 'encoded twice'][encoding.times] ?? '',
      };
    case 'cannot-tell':
      return { tone: 'note', text: `${encoding.either.join(' or ')} times: cannot tell` };
    case 'broken':
      return { tone: 'error', text: 'broken escape' };
  }
}

function spaceWords({ plus, percent20, percent2B, bare }: PlusAndSpace): string | undefined {
  const words = [
    plus > 0 && `${plus} × + (a space to the server)`,
    percent20 > 0 && `${percent20} × %20 (a space)`,
    percent2B > 0 && `${percent2B} × %2B (a plus sign)`,
    bare > 0 && `${bare} × a bare blank`,
  ].filter(Boolean);
  return words.length === 0 ? undefined : words.join(', ');
}

/** One parameter: raw, decoded, its encoding in words, odd characters, and the value put right. */
export function ParameterBytes({ parameter }: { readonly parameter: ExaminedParameter }) {
  const { name, rawName, value, rawValue, place, bytes, encoding, spaces, nameOdd, odd, correction } =
    parameter;
  const badge = encodingBadge(encoding);
  const blanks = spaceWords(spaces);
  const remarks = [
    // What the badge says already is not said again.
    ...(encoding.kind === 'nothing-to-encode' || encoding.words === badge.text ? [] : [encoding.words]),
    ...(blanks === undefined ? [] : [`it holds ${blanks}`]),
  ].map((words) => `${capital(words)}.`);
  const trueValue = value !== rawValue;
  return (
    <section className={styles.parameter} aria-label={`Bytes of ${reveal(name)}`}>
      <div className={styles.parameterHead}>
        <h3 className="mono">{rawName === '' ? '(no name)' : reveal(rawName)}</h3>
        <Badge tone={badge.tone}>{badge.text}</Badge>
        <span className={styles.soft}>
          {inThousands(bytes)} bytes{place === 'query' && ', in the query'}
        </span>
      </div>
      <dl className={styles.values}>
        <dt>as sent</dt>
        <dd>
          <ClippedText label={`raw value of ${name}`} text={rawValue} marks={odd.map(({ inRaw }) => inRaw)} />
        </dd>
        {rawName !== name && (
          <>
            <dt>name</dt>
            <dd>
              <ClippedText label="decoded name" text={name} />
            </dd>
          </>
        )}
        {trueValue && (
          <>
            <dt>decoded</dt>
            <dd>
              <ClippedText label={`decoded value of ${name}`} text={value} />
            </dd>
          </>
        )}
        {correction && (
          <>
            <dt>corrected</dt>
            <dd className={styles.corrected}>
              <ClippedText label={`corrected value of ${name}`} text={correction.value} />
              <p className={styles.soft}>{correction.steps.join('; ')}.</p>
              <div className={styles.buttons}>
                <CopyButton label="Copy the value" text={() => correction.value} copy={copyText} />
                {correction.raw !== correction.value && (
                  <CopyButton
                    label="Copy it encoded"
                    look="quiet"
                    text={() => correction.raw}
                    copy={copyText}
                  />
                )}
              </div>
            </dd>
          </>
        )}
      </dl>
      {remarks.length > 0 && <p className={styles.soft}>{remarks.join(' ')}</p>}
      {nameOdd.length > 0 && <OddTable caption="In the name" odd={nameOdd} where="name" />}
      {odd.length > 0 && <OddTable caption="In the value" odd={odd} where="value" />}
    </section>
  );
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
