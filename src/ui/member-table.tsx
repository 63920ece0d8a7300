import { type ReactNode, useMemo } from 'react';
import type { JsonMember, JsonPart } from '../core/assertion/decoded-jwt.ts';
import { describeRelative, toSingaporeTime, toUtc } from '../core/assertion/describe-time.ts';
import { explainMember, type MemberInfo } from '../core/assertion/members.ts';
import type { Span } from '../core/case/case.ts';
import { dropPrivateKeys } from '../core/case/private-keys.ts';
import { toCitation } from '../core/catalogue/sources.ts';
import { severities } from '../core/checks/outcome.ts';
import { Callout } from './callout.tsx';
import { type FieldRemark, Remark } from './field.tsx';
import { MarkedText } from './marked-text.tsx';
import { reveal } from './reveal.ts';
import { RuleFold, type RulesAt } from './rule-fold.tsx';
import { SourceLink } from './source-link.tsx';
import styles from './token.module.css';

/** Characters that are marked in the decoded text of a part. */
export interface MemberMark {
  readonly span: Span;
  /** The focus goes here. */
  readonly primary: boolean;
}

interface MemberTableProps {
  readonly title: string;
  readonly part: JsonPart;
  readonly table: Readonly<Record<string, MemberInfo>>;
  readonly prefix: 'header' | 'claims';
  /** The findings at a place: `header.alg`, `claims.exp`. */
  readonly remarksOf: (path: string) => readonly FieldRemark[];
  /** Unix seconds. */
  readonly now: number;
  readonly mark?: MemberMark | undefined;
  /** Looks up the rules at a member; where it is absent, none are shown. */
  readonly rulesAt?: RulesAt | undefined;
}

const mostShown = 60;

/** The members of a part as they stand in its text, each explained with its source; the value of a private key is never shown. */
export function MemberTable({ title, part, table, prefix, remarksOf, now, mark, rulesAt }: MemberTableProps) {
  const { json, members, decoded } = part;
  const marked =
    json.ok && mark ? members.find(({ at, raw }) => mark.span.start < at + raw.length) : undefined;
  const shown = members.filter((member, at) => at < mostShown || member === marked);
  return (
    <section className={styles.members} aria-label={title}>
      <h3>{title}</h3>
      {!json.ok && (
        <Callout tone="error">
          <p>
            This part is {json.failure.kind === 'not-an-object' ? 'no JSON object' : 'no JSON'}:{' '}
            {json.failure.message}
          </p>
          <FailingText text={decoded} at={json.failure.at} mark={mark} />
        </Callout>
      )}
      {shown.length > 0 && (
        <dl>
          {shown.map((member) => (
            <MemberRow
              key={`${member.name} ${member.at}`}
              member={member}
              info={explainMember(table, member.name)}
              remarks={remarksOf(`${prefix}.${member.name}`)}
              now={now}
              mark={member === marked ? mark : undefined}
              below={
                rulesAt && (
                  <RuleFold
                    name={<code>{reveal(member.name)}</code>}
                    path={`${prefix}.${member.name}`}
                    rulesAt={rulesAt}
                  />
                )
              }
            />
          ))}
        </dl>
      )}
      {members.length > shown.length && (
        <p className={styles.soft}>{members.length - shown.length} more are not shown.</p>
      )}
    </section>
  );
}

interface FailingTextProps {
  readonly text: string;
  /** Where reading stopped. */
  readonly at: number;
  readonly mark: MemberMark | undefined;
}

/** The text around the place where reading stopped. */
function FailingText({ text, at, mark }: FailingTextProps) {
  const from = Math.max(0, at - 80);
  const to = Math.min(text.length, at + 80);
  const [start, end] = [Math.min(at, text.length - 1) - from, Math.min(at, text.length - 1) - from + 1];
  return (
    <pre className={styles.raw} {...placeOf(mark)}>
      {from > 0 && '…'}
      <MarkedText
        text={text.slice(from, to)}
        marks={start < 0 ? [] : [{ start, end, kind: mark === undefined ? 'broken' : 'selected' }]}
      />
      {to < text.length && '…'}
    </pre>
  );
}

interface MemberRowProps {
  readonly member: JsonMember;
  readonly info: MemberInfo | undefined;
  readonly remarks: readonly FieldRemark[];
  readonly now: number;
  readonly mark: MemberMark | undefined;
  readonly below: ReactNode;
}

function MemberRow({ member, info, remarks, now, mark, below }: MemberRowProps) {
  const raw = useMemo(() => dropPrivateKeys(member.raw).text, [member.raw]);
  const worst = severities.find((severity) => remarks.some(({ tone }) => tone === severity));
  const looks = [styles.member, worst && styles[worst], mark && styles.marked];
  const isOfName = mark !== undefined && mark.span.end <= member.at;
  return (
    <div className={looks.filter(Boolean).join(' ')} {...placeOf(mark)}>
      <dt className="mono">
        <MarkedText
          text={member.name}
          marks={isOfName ? [{ start: 0, end: member.name.length, kind: 'selected' }] : []}
        />
      </dt>
      <dd>
        <code>
          <MarkedText text={raw} marks={mark && !isOfName ? [inValue(member, raw, mark)] : []} />
        </code>
        {info?.time && <TimeWords raw={member.raw} now={now} />}
        {info && (
          <p className={styles.soft}>
            {info.meaning} <SourceLink label={info.source} {...toCitation(info.source).source} />
          </p>
        )}
        {remarks.map(({ key, tone, text }) => (
          <p key={key} className={`${styles.remark} ${styles[tone]}`}>
            <Remark tone={tone} text={text} />
          </p>
        ))}
        {below}
      </dd>
    </div>
  );
}

/** What is marked can take the focus, and is found by it. */
function placeOf(mark: MemberMark | undefined): Readonly<Record<string, string | number>> {
  return mark?.primary ? { 'data-place': 'primary', tabIndex: -1 } : {};
}

/** A value of which a private key was taken out is marked whole: its offsets are gone. */
function inValue({ at, raw }: JsonMember, shown: string, { span }: MemberMark) {
  const kind = 'selected' as const;
  if (shown !== raw) return { start: 0, end: shown.length, kind };
  return { start: Math.max(0, span.start - at), end: Math.min(raw.length, span.end - at), kind };
}

/** A NumericDate in words, UTC and UTC+8, ticking. */
function TimeWords({ raw, now }: { readonly raw: string; readonly now: number }) {
  const text = raw.replace(/^"|"$/g, '').trim();
  // An empty text would be zero, and so 1970.
  const value = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return null;
  const milliseconds = Math.abs(value) > 1e11;
  const seconds = milliseconds ? value / 1000 : value;
  const utc = toUtc(seconds);
  if (utc === undefined) return null;
  return (
    <p className={styles.time}>
      {utc} · {toSingaporeTime(seconds)} ·{' '}
      <span suppressHydrationWarning>{describeRelative(seconds, now)}</span>
      {milliseconds && ' (read as milliseconds)'}
    </p>
  );
}
