import type { ReactNode } from 'react';
import { decodeJwt } from '../../core/assertion/decode.ts';
import { claimMembers, headerMembers } from '../../core/assertion/members.ts';
import type { SignatureVerification, TriedKey } from '../../core/signature/verification.ts';
import { Card } from '../card.tsx';
import { ColouredToken } from '../coloured-token.tsx';
import type { FieldRemark } from '../field.tsx';
import { MemberTable } from '../member-table.tsx';
import { SignatureView } from '../signature-view.tsx';
import { TokenView } from '../token-view.tsx';
import type { States } from './specimen.tsx';

const now = 1_795_155_200;
const encode = (text: string): string =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const made = (header: string, claims: string, signature = 'c2lnbmF0dXJl'): string =>
  `${encode(header)}.${encode(claims)}.${signature}`;

const header = '{"alg":"ES256","kid":"made-up-1","typ":"JWT"}';
const claims = `{"iss":"made-up","sub":"made-up","aud":"https://id.example","iat":${now - 5},"exp":${now + 115},"colour":"blue"}`;
const sound = decodeJwt(made(header, claims));
const broken = decodeJwt(made(header, claims, 'c2ln+mF0dXJl'));
const noJson = decodeJwt(made(header, '{"iss":"made-up",}'));
const long = decodeJwt(made(header, claims, 'A'.repeat(7_000)));

const remarks: Readonly<Record<string, readonly FieldRemark[]>> = {
  'header.alg': [{ key: 'a', tone: 'warning', text: 'The provider has not announced it.' }],
  'claims.aud': [{ key: 'b', tone: 'error', text: 'It names another server.' }],
  'claims.colour': [{ key: 'c', tone: 'note', text: 'No server reads it.' }],
};
const remarksOf = (path: string): readonly FieldRemark[] => remarks[path] ?? [];

const key: TriedKey = { path: 'keys[0]', kid: 'made-up-1', outcome: 'verified' };
const other: TriedKey = { path: 'keys[1]', kid: 'made-up-2', outcome: 'failed' };

function signature(result: Partial<SignatureVerification>, keysGiven = true): ReactNode {
  return (
    <SignatureView
      result={{ state: 'verified', tried: [], ...result }}
      keysGiven={keysGiven}
      header={{ alg: 'ES256', kid: 'made-up-1' }}
      search={undefined}
      onSearchAgain={() => undefined}
    />
  );
}

/** What shows a token. */
export const tokenSpecimens: Readonly<Record<string, States>> = {
  'coloured-token': {
    sound: <ColouredToken token={sound} />,
    'characters marked': <ColouredToken token={sound} selected={{ start: 4, end: 12 }} />,
    'a broken character': <ColouredToken token={broken} />,
    'long, in part': (
      <div data-slow>
        <ColouredToken token={long} />
      </div>
    ),
  },
  'member-table': {
    'header, with a risk': sound.header && (
      <MemberTable
        title="Header"
        part={sound.header}
        table={headerMembers}
        prefix="header"
        remarksOf={remarksOf}
        now={now}
      />
    ),
    'no JSON': noJson.payload && (
      <MemberTable
        title="Claims that are no JSON"
        part={noJson.payload}
        table={claimMembers}
        prefix="claims"
        remarksOf={remarksOf}
        now={now}
      />
    ),
  },
  'token-view': {
    'in a card, with remarks': (
      <Card title="Client assertion">
        <TokenView token={sound} what="assertion" remarksOf={remarksOf} now={now} />
      </Card>
    ),
  },
  'signature-view': {
    verified: signature({ verifiedBy: key, selected: key }),
    'by another key': signature({ verifiedBy: key, selected: other }),
    'by a key that kid does not name': signature({ verifiedBy: { ...other, outcome: 'verified' } }),
    altered: signature({
      state: 'altered',
      verifiedBy: key,
      alteration: { signature: 'der', input: 'as-is', hash: 'SHA-256' },
    }),
    failed: signature({
      state: 'failed',
      tried: [other, { path: 'keys[2]', outcome: 'not-tried', because: 'it is for encryption' }],
    }),
    stopped: signature({ state: 'unsearched' }),
    searching: (
      <SignatureView
        result={{ state: 'unsearched', tried: [] }}
        keysGiven
        header={undefined}
        search={{ fraction: 0.3, stop: () => undefined }}
        onSearchAgain={() => undefined}
      />
    ),
    'no keys': signature({ state: 'no-keys' }, false),
    'not checkable': signature({ state: 'not-checkable', because: 'it has no signature' }),
  },
};
