import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import { encodePart } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import type { Diagnosis, RankedFinding } from '../diagnosis.ts';
import type { SupportFile } from './support-file.ts';
import { toMarkdown } from './to-markdown.ts';

const finding: RankedFinding = {
  code: 'alg-none',
  group: 'E',
  severity: 'error',
  certainty: 'proof',
  title: 'The *aud* is another',
  why: 'It names <another> server.',
  evidence: [
    {
      source: 'client_assertion',
      path: 'claims.aud',
      found: 'a',
      expected: 'b',
      note: 'see https://c.example',
    },
  ],
  fix: { kind: 'do', steps: ['Change aud.', 'Sign_again.'] },
  references: [],
  rules: [],
};

const empty = { withheld: [], leftOut: [] };

function sections(of: {
  readonly given?: Case;
  readonly file?: Partial<SupportFile>;
  readonly diagnosis?: Partial<Diagnosis>;
}): Readonly<Record<string, string>> {
  const subject = buildSubject({ now: testNow, ...of.given }, testNow);
  const diagnosis: Diagnosis = {
    profile: subject.profile.id,
    target: subject.target,
    now: subject.now,
    findings: [],
    cannotTell: [],
    predicted: null,
    next: [],
    outcomes: {},
    droppedPrivateKeys: [],
    notices: [],
    ...of.diagnosis,
  };
  const markdown = toMarkdown({ given: {}, ...empty, ...of.file }, subject, diagnosis);
  expect(markdown).toMatch(/[^\n]\n$/);
  const parts = markdown.slice(0, -1).split(/\n\n(?=## )/);
  return Object.fromEntries(
    parts.map((part) => {
      const [title = '', ...rest] = part.split('\n\n');
      return [title, rest.join('\n\n')];
    }),
  );
}

const table = (...rows: readonly string[]): string => rows.map((row) => `| ${row} |`).join('\n');
const rule = (columns: number): string => `|${'---|'.repeat(columns)}`;

describe('the case for a ticket', () => {
  it('has a head, the findings, the predicted answer and what was withheld, and no section without content', () => {
    expect(Object.keys(sections({}))).toEqual([
      '# Token request, examined',
      '## Findings',
      '## Predicted answer',
      '## Withheld',
    ]);
  });

  it('begins with what the request is aimed at, and when it is judged', () => {
    const given = { profile: 'singpass-fapi', environment: 'staging' } as const;
    expect(sections({ given })['# Token request, examined']).toBe(
      `| | |\n${rule(2)}\n${table(
        'Profile | Singpass FAPI 2.0 (set)',
        'Environment | staging (set)',
        'Token endpoint | `https://stg-id.singpass.gov.sg/fapi/token`',
        'Judged as of | 2026-11-20 06:13:20 UTC · 2026-11-20 14:13:20 UTC+8, set by hand',
      )}`,
    );
  });

  it.each<readonly [string, Case, Partial<Diagnosis>, string]>([
    [
      'the Date of the answer',
      { now: undefined, response: 'HTTP/1.1 401 x\r\nDate: Tue, 14 Nov 2023 22:13:20 GMT\r\n\r\n{}' },
      {},
      'Judged as of | 2023-11-14 22:13:20 UTC · 2023-11-15 06:13:20 UTC+8, the Date of the answer',
    ],
    [
      'the clock',
      { now: undefined },
      {},
      'Judged as of | 2026-11-20 06:13:20 UTC · 2026-11-20 14:13:20 UTC+8, the clock of the machine that made this file',
    ],
    ['a profile that was assumed', {}, {}, 'Profile | Singpass FAPI 2.0 (assumed)'],
    [
      'an environment that was recognised',
      { token_endpoint: 'https://stg-id.singpass.gov.sg/fapi/token' },
      {},
      'Environment | staging (recognised)',
    ],
    [
      'the answer',
      {},
      { error: { status: 400, error: 'invalid_grant' } as never },
      'The server answered | `400` `invalid_grant`',
    ],
    [
      'an answer without a status',
      {},
      { error: { error: 'invalid_grant' } as never },
      'The server answered | `invalid_grant`',
    ],
    [
      'the ids of the answer',
      { response: '{"error":"x","trace_id":"t-1","id":"i-1"}' },
      {},
      'Trace id | `t-1`, `i-1`',
    ],
  ])('tells %s', (_name, given, diagnosis, line) => {
    expect(sections({ given, diagnosis })['# Token request, examined']).toContain(`| ${line} |`);
  });

  it('has no row for an endpoint that is not known', () => {
    const given = { profile: 'rfc7523' };
    expect(sections({ given })['# Token request, examined']).not.toContain('Token endpoint');
  });

  it('says that there is no finding', () => {
    expect(sections({})['## Findings']).toBe('No fault found in what was given.');
  });

  it('numbers the findings, with their evidence and steps', () => {
    const bare: RankedFinding = {
      ...finding,
      severity: 'warning',
      certainty: 'hint',
      explains: true,
      struckOut: 'The answer says otherwise.',
      evidence: [{ source: 'response' }, { source: 'now', found: 'x' }, { source: 'jwks', expected: 'y' }],
    };
    expect(sections({ diagnosis: { findings: [finding, bare] } })['## Findings']).toBe(
      [
        '### 1. The \\*aud\\* is another',
        '`alg-none` · Fault · proven',
        '- `client_assertion claims.aud`: found `a`, expected `b`, see https\\://c.example',
        'It names \\<another\\> server.',
        'Fix:\n1. Change aud.\n2. Sign\\_again.',
        '### 2. The \\*aud\\* is another',
        '`alg-none` · Risk · possible · fits the answer · ruled out as the cause',
        '- `response`: ',
        '- `now`: found `x`',
        '- `jwks`: expected `y`',
        'It names \\<another\\> server.',
        'Fix:\n1. Change aud.\n2. Sign\\_again.',
      ].join('\n\n'),
    );
  });

  it('predicts the answer, and those after it', () => {
    const answer = {
      status: 401,
      error: 'invalid_client',
      because: 'alg-none',
      certainty: 'proof',
    } as const;
    const next = [{ ...answer, status: 400, error: 'invalid_grant', certainty: 'strong' } as const];
    const first = '1. `401 invalid_client` because of `alg-none` (proven)';
    expect(sections({ diagnosis: { predicted: answer, next } })['## Predicted answer']).toBe(
      `${first}\n2. \`400 invalid_grant\` because of \`alg-none\` (very likely)`,
    );
    expect(sections({ diagnosis: { predicted: answer } })['## Predicted answer']).toBe(first);
  });

  it.each([
    [testNow, 'As of 2026-11-20 06:13:20 UTC, nothing given here would be refused.'],
    [1e15, 'As of 1000000000000000, nothing given here would be refused.'],
  ])('predicts no refusal as of %s', (now, line) => {
    expect(sections({ given: { now } })['## Predicted answer']).toBe(line);
  });

  it('lists the parameters', () => {
    const file = { given: { parameters: { scope: 'openid', 'a|b': '' } } };
    expect(sections({ file })['## Request parameters']).toBe(
      `| name | value |\n${rule(2)}\n${table('`scope` | `openid`', '`a\\|b` | `(empty)`')}`,
    );
    expect(sections({ file: { given: { parameters: {} } } })['## Request parameters']).toBeUndefined();
  });

  it('shows the assertion, and its times in words', () => {
    const claims = { iss: 'a', iat: testNow - 5, exp: 'soon', sub: 5 };
    const of = (client_assertion: string) =>
      sections({ file: { given: { client_assertion } } })['## Client assertion, signature cut'];
    const header = '```json\n{"alg":"ES256"}\n```';
    expect(of(`${encodePart({ alg: 'ES256' })}.${encodePart(claims)}.`)).toBe(
      [
        header,
        '```json\n{"iss":"a","iat":1795155195,"exp":"soon","sub":5}\n```',
        `| time | UTC and UTC+8 |\n${rule(2)}\n${table('`iat` | 2026-11-20 06:13:15 UTC · 2026-11-20 14:13:15 UTC+8 (5 seconds ago)')}`,
      ].join('\n\n'),
    );
    expect(of(`${encodePart({ alg: 'ES256' })}.${encodePart({})}.`)).toBe(
      `${header}\n\n\`\`\`json\n{}\n\`\`\``,
    );
    expect(of('')).toBe('');
  });

  it('lists what was not checked by what it needs', () => {
    const cannotTell = [
      { code: 'alg-none', needs: ['keySet', 'claims'] },
      { code: 'alg-missing', needs: ['dpop'] },
      { code: 'alg-rsa', needs: ['keySet', 'claims'] },
    ] as unknown as Diagnosis['cannotTell'];
    expect(sections({ diagnosis: { cannotTell } })['## Not checked']).toBe(
      `| needs | rules |\n${rule(2)}\n${table(
        'your key set, the client assertion | `alg-none`, `alg-rsa`',
        'the DPoP proof | `alg-missing`',
      )}`,
    );
  });

  it('lists what was withheld, and what was left out', () => {
    const withheld = [
      { what: 'code', length: 43, fingerprint: 'eafb3c73' },
      { what: 'client_assertion jti', length: 5 },
    ];
    const words = 'Replaced or cut before this file was made. The same fingerprint is the same value.';
    expect(sections({ file: { withheld, leftOut: ['The *proof*.', 'Another.'] } })['## Withheld']).toBe(
      [
        words,
        `| what | characters | SHA-256 begins |\n${rule(3)}\n${table(
          'code | 43 | `eafb3c73`',
          'client\\_assertion jti | 5 | too short to fingerprint',
        )}`,
        '- The \\*proof\\*.\n- Another.',
      ].join('\n\n'),
    );
    expect(sections({})['## Withheld']).toBe(words);
  });
});
