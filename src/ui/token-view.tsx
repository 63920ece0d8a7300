import type { DecodedJwt } from '../core/assertion/decoded-jwt.ts';
import { claimMembers, headerMembers } from '../core/assertion/members.ts';
import type { Span } from '../core/case/case.ts';
import { ColouredToken } from './coloured-token.tsx';
import type { FieldRemark } from './field.tsx';
import { type MemberMark, MemberTable } from './member-table.tsx';
import type { RulesAt } from './rule-fold.tsx';

/** What is marked of a token. */
export interface TokenMarks {
  /** Offsets in its text. */
  readonly raw?: Span | undefined;
  readonly header?: MemberMark | undefined;
  readonly claims?: MemberMark | undefined;
}

interface TokenViewProps {
  readonly token: DecodedJwt;
  /** "assertion", "proof". */
  readonly what: string;
  readonly remarksOf: (path: string) => readonly FieldRemark[];
  readonly now: number;
  readonly marks?: TokenMarks;
  /** Looks up the rules at a member, such as `claims.aud`; where it is absent, none are shown. */
  readonly rulesAt?: RulesAt;
}

/** A token in its colours, then what its header and its claims say. */
export function TokenView({ token, what, remarksOf, now, marks = {}, rulesAt }: TokenViewProps) {
  const shared = { remarksOf, now, rulesAt };
  return (
    <>
      <ColouredToken token={token} selected={marks.raw} />
      {token.header && (
        <MemberTable
          title={`Header of the ${what}`}
          part={token.header}
          table={headerMembers}
          prefix="header"
          mark={marks.header}
          {...shared}
        />
      )}
      {token.payload && (
        <MemberTable
          title={`Claims of the ${what}`}
          part={token.payload}
          table={claimMembers}
          prefix="claims"
          mark={marks.claims}
          {...shared}
        />
      )}
    </>
  );
}
