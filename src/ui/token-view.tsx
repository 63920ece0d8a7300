import { useState } from 'react';
import type { DecodedJwt } from '../core/assertion/decoded-jwt.ts';
import { claimMembers, headerMembers } from '../core/assertion/members.ts';
import { ColouredToken } from './coloured-token.tsx';
import type { FieldRemark } from './field.tsx';
import { MemberTable } from './member-table.tsx';

interface TokenViewProps {
  readonly token: DecodedJwt;
  /** "assertion", "proof". */
  readonly what: string;
  readonly remarksOf: (path: string) => readonly FieldRemark[];
  readonly now: number;
}

/** A token in its colours, then what its header and its claims say. */
export function TokenView({ token, what, remarksOf, now }: TokenViewProps) {
  const [whole, setWhole] = useState(false);
  return (
    <>
      <ColouredToken token={token} whole={whole} onShowWhole={() => setWhole(true)} />
      {token.header && (
        <MemberTable
          title={`Header of the ${what}`}
          part={token.header}
          table={headerMembers}
          prefix="header"
          remarksOf={remarksOf}
          now={now}
        />
      )}
      {token.payload && (
        <MemberTable
          title={`Claims of the ${what}`}
          part={token.payload}
          table={claimMembers}
          prefix="claims"
          remarksOf={remarksOf}
          now={now}
        />
      )}
    </>
  );
}
