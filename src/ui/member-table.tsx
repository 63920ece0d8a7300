import { useMemo } from 'react';
import type { JsonMember, JsonPart } from '../core/assertion/decoded-jwt.ts';
import { describeRelative, toSingaporeTime, toUtc } from '../core/assertion/describe-time.ts';
import { explainMember, type MemberInfo } from '../core/assertion/members.ts';
import { dropPrivateKeys } from '../core/case/private-keys.ts';
import { toCitation } from '../core/catalogue/sources.ts';
import { Callout } from './callout.tsx';
import type { FieldRemark } from './field.tsx';
import { SourceLink } from './source-link.tsx';
import styles from './token.module.css';

interface MemberTableProps {
  readonly title: string;
  readonly part: JsonPart;
  readonly table: Readonly<Record<string, MemberInfo>>;
  readonly prefix: 'header' | 'claims';
  /** The findings at a place: `header.alg`, `claims.exp`. */
  readonly remarksOf: (path: string) => readonly FieldRemark[];
  /** Unix seconds. */
  readonly now: number;
}

const mostShown = 60;
const longestValue = 600;

/** The members of a part as they stand in its text, each explained with its source; the value of a private key is never shown. */
export function MemberTable({ title, part, table, prefix, remarksOf, now }: MemberTableProps) {
  const { json, members, decoded } = part;
  return (
    <section className={styles.members} aria-label={title}>
      <h3>{title}</h3>
      {!json.ok && (
        <Callout tone="error">
          <p>
            This part is {json.failure.kind === 'not-an-object' ? 'no JSON object' : 'no JSON'}:{' '}
            {json.failure.message}
          </p>
          <pre className={styles.raw}>{markAt(decoded, json.failure.at)}</pre>
        </Callout>
      )}
      {members.length > 0 && (
        <dl>
          {members.slice(0, mostShown).map((member) => (
            <MemberRow
              key={`${member.name} ${member.at}`}
              member={member}
              info={explainMember(table, member.name)}
              remarks={remarksOf(`${prefix}.${member.name}`)}
              now={now}
            />
          ))}
        </dl>
      )}
      {members.length > mostShown && (
        <p className={styles.soft}>{members.length - mostShown} more are not shown.</p>
      )}
    </section>
  );
}

function markAt(text: string, at: number): string {
  const start = Math.max(0, at - 80);
  return `${start > 0 ? '…' : ''}${text.slice(start, at)}⟦here⟧${text.slice(at, at + 80)}`;
}

interface MemberRowProps {
  readonly member: JsonMember;
  readonly info: MemberInfo | undefined;
  readonly remarks: readonly FieldRemark[];
  readonly now: number;
}

function MemberRow({ member, info, remarks, now }: MemberRowProps) {
  const raw = useMemo(() => dropPrivateKeys(member.raw).text, [member.raw]);
  const worst = remarks[0]?.tone;
  return (
    <div className={[styles.member, worst && styles[worst]].filter(Boolean).join(' ')}>
      <dt className="mono">{member.name}</dt>
      <dd>
        <code>{raw.length > longestValue ? `${raw.slice(0, longestValue)}…` : raw}</code>
        {info?.time && <TimeWords raw={member.raw} now={now} />}
        {info && (
          <p className={styles.soft}>
            {info.meaning} <SourceLink label={info.source} {...toCitation(info.source).source} />
          </p>
        )}
        {remarks.map(({ key, text }) => (
          <p key={key} className={styles.remark}>
            {text}
          </p>
        ))}
      </dd>
    </div>
  );
}

/** A NumericDate in words, UTC and UTC+8, ticking. */
function TimeWords({ raw, now }: { readonly raw: string; readonly now: number }) {
  const value = Number(raw.replace(/^"|"$/g, ''));
  if (!Number.isFinite(value) || raw === '') return null;
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
