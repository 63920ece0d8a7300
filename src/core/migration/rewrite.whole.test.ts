import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { toChecklist } from './checklist.ts';
import { changesThat, type Migration, migrationOf } from './migration.ts';
import { moveOf } from './move.ts';
import { rewriteOf } from './rewrite.ts';

function rewritten(given: Case) {
  const subject = buildSubject({ profile: 'singpass-legacy', environment: 'staging', ...given }, 0);
  const move = moveOf(subject);
  if (move === undefined) throw new Error('in no move');
  return rewriteOf(subject, move);
}

describe('the new login written whole', () => {
  it('has a variable for everything where nothing is known', () => {
    const { pushed, authorization, token, templates, variables } = rewritten({});
    expect(pushed?.split('\n')).toEqual([
      "DPOP_PROOF_PAR='…'",
      "CLIENT_ID='…'",
      "REDIRECT_URI='…'",
      "SCOPE='…'",
      "STATE='…'",
      "NONCE='…'",
      "CODE_CHALLENGE='…'",
      "AUTHENTICATION_CONTEXT_TYPE='…'",
      "CLIENT_ASSERTION_PAR='…'",
      '',
      "curl -i -X POST 'https://stg-id.singpass.gov.sg/fapi/par' \\",
      '  -H "DPoP: $DPOP_PROOF_PAR" \\',
      "  -d 'response_type=code' \\",
      '  --data-urlencode "client_id=$CLIENT_ID" \\',
      '  --data-urlencode "redirect_uri=$REDIRECT_URI" \\',
      '  --data-urlencode "scope=$SCOPE" \\',
      '  --data-urlencode "state=$STATE" \\',
      '  --data-urlencode "nonce=$NONCE" \\',
      '  --data-urlencode "code_challenge=$CODE_CHALLENGE" \\',
      "  -d 'code_challenge_method=S256' \\",
      '  --data-urlencode "authentication_context_type=$AUTHENTICATION_CONTEXT_TYPE" \\',
      "  --data-urlencode 'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer' \\",
      '  --data-urlencode "client_assertion=$CLIENT_ASSERTION_PAR"',
    ]);
    expect(authorization).toBe(
      'https://stg-id.singpass.gov.sg/fapi/auth?client_id=$CLIENT_ID&request_uri=$REQUEST_URI',
    );
    expect(token.split('\n')).toEqual([
      "DPOP_PROOF='…'",
      "REDIRECT_URI='…'",
      "CODE='…'",
      "CLIENT_ASSERTION='…'",
      "CODE_VERIFIER='…'",
      '',
      "curl -i -X POST 'https://stg-id.singpass.gov.sg/fapi/token' \\",
      '  -H "DPoP: $DPOP_PROOF" \\',
      '  --data-urlencode "redirect_uri=$REDIRECT_URI" \\',
      "  -d 'grant_type=authorization_code' \\",
      '  --data-urlencode "code=$CODE" \\',
      "  --data-urlencode 'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer' \\",
      '  --data-urlencode "client_assertion=$CLIENT_ASSERTION" \\',
      '  --data-urlencode "code_verifier=$CODE_VERIFIER"',
    ]);
    expect(templates.map(({ title }) => title)).toEqual([
      'Both client assertions, each with its own jti',
      'DPoP proof for the pushed request',
      'DPoP proof for the token request',
    ]);
    expect(variables.map(({ name }) => name)).toEqual([
      'CLIENT_ID',
      'REDIRECT_URI',
      'SCOPE',
      'STATE',
      'NONCE',
      'CODE_VERIFIER',
      'CODE_CHALLENGE',
      'AUTHENTICATION_CONTEXT_TYPE',
      'CLIENT_ASSERTION_PAR',
      'DPOP_PROOF_PAR',
      'REQUEST_URI',
      'CODE',
      'CLIENT_ASSERTION',
      'DPOP_PROOF',
      'KID',
      'DPOP_PUBLIC_JWK',
      'IAT',
      'EXP',
      'JTI',
    ]);
    expect(variables.filter(({ name }) => name === 'CODE' || name === 'EXP')).toEqual([
      { name: 'CODE', what: 'From the callback, for one token request. It lives for 1 minute.' },
      {
        name: 'EXP',
        what: 'IAT and a minute more. At most 2 minutes after IAT.',
        recipe: 'epoch-seconds',
      },
    ]);
  });

  it('names the client in the address of the browser where it is known', () => {
    const { authorization, variables } = rewritten({
      profile: 'mockpass-legacy',
      environment: 'custom',
      token_endpoint: 'http://localhost:5156/singpass/v2/token',
      request: 'client_id=a%26b&code=x',
    });
    expect(authorization).toBe(
      'http://localhost:5156/singpass/v3/fapi/auth?client_id=a%26b&request_uri=$REQUEST_URI',
    );
    expect(variables.map(({ name }) => name)).not.toContain('CLIENT_ID');
  });
});

describe('the checklist written whole', () => {
  const change = {
    id: 'one',
    title: 'The first',
    before: 'a',
    after: '`b`',
    step: 'Do it.',
    because: 'It is so.',
    source: 'RFC 9449 §4.2',
    date: '2026-03-08',
    mark: 'documented',
  } as const;
  const migration = {
    from: { title: 'Old', endsOn: { value: '2026-12-31' } },
    to: { title: 'New' },
    environment: 'staging',
    environmentKnown: false,
    changes: [
      { ...change, title: 'The second', applies: 'already', before: 'x ``y z', note: 'A note.' },
      { ...change, applies: 'needed' },
      { ...change, title: 'The third', applies: 'needed', before: ' `\n ' },
    ],
  } as unknown as Migration;

  it('has a heading for each kind, what is needed first', () => {
    expect(toChecklist(migration, Date.parse('2026-12-30T12:00:00+08:00') / 1000).split('\n')).toEqual([
      '# From Old to New (staging, as an example)',
      '',
      'Old: last day 31 December 2026 (Singapore time), 1 day left.',
      '',
      '## To change (2)',
      '',
      '- [ ] **The first.** Do it.',
      '  - before: `a`',
      '  - after: `` `b` ``',
      '  - It is so.',
      '  - source: [RFC 9449 §4.2](https://www.rfc-editor.org/rfc/rfc9449), documented by the provider, read 2026-03-08',
      '- [ ] **The third.** Do it.',
      '  - before: `` ` ``',
      '  - after: `` `b` ``',
      '  - It is so.',
      '  - source: [RFC 9449 §4.2](https://www.rfc-editor.org/rfc/rfc9449), documented by the provider, read 2026-03-08',
      '',
      '## Done already (1)',
      '',
      '- [x] **The second.** Do it.',
      '  - before: ```x ``y z```',
      '  - after: `` `b` ``',
      '  - It is so.',
      '  - A note.',
      '  - source: [RFC 9449 §4.2](https://www.rfc-editor.org/rfc/rfc9449), documented by the provider, read 2026-03-08',
      '',
    ]);
  });

  it.each([
    ['`a', '`` `a ``'],
    ['a`', '`` a` ``'],
    ['a`b', '``a`b``'],
    [' a\n\tb ', '`a b`'],
  ])('has the value %j as %s', (before, span) => {
    const [, , only] = migration.changes;
    const text = toChecklist({ ...migration, changes: [{ ...change, ...only, before }] } as never, 0);
    expect(text).toContain(`  - before: ${span}\n`);
  });

  it('says where it ends only of what ends, and the environment alone where it is known', () => {
    const endless = { ...migration, from: { title: 'Old' }, environmentKnown: true, changes: [] };
    expect(toChecklist(endless as never, 0)).toBe('# From Old to New (staging)\n');
  });
});

describe('a migration', () => {
  it('says of each change what the profile says of its rule', () => {
    const found = migrationOf(buildSubject({ profile: 'singpass-legacy', environment: 'staging' }, 0));
    const pushed = found?.changes.find(({ id }) => id === 'pushed-request');
    expect(pushed).toMatchObject({ source: 'Singpass: migration', mark: 'documented', note: undefined });
    expect(found?.changes.find(({ id }) => id === 'authentication-context')).toMatchObject({
      source: 'Singpass FAPI: authorization request',
      note: 'Login apps must send it, Myinfo apps must not.',
    });
    expect(found && changesThat(found, 'needed')).toEqual([]);
    expect(found && changesThat(found, 'cannot-tell')).toEqual(found?.changes);
  });
});
