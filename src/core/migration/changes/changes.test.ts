import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase, makeKeySet, parRequest } from '../../../testing/cases.ts';
import kept from '../../../testing/fixtures/migration-changes.fixture.json' with { type: 'json' };
import { encryptedIdTokenAnswer, signedIdTokenAnswer } from '../../../testing/id-tokens.ts';
import { testNow } from '../../../testing/times.ts';
import { makeAssertion, testRedirectUri, testVerifier } from '../../../testing/tokens.ts';
import { toUtc } from '../../assertion/describe-time.ts';
import { buildSubject } from '../../case/build-subject.ts';
import type { Case } from '../../case/case.ts';
import type { Applies, Change } from '../change.ts';
import { migrationOf } from '../migration.ts';
import { type ChangeId, changes } from './registry.ts';

type Example = readonly [given: () => Case | Promise<Case>, applies: Applies, sees?: Partial<Change>];

const nothing = (): Case => ({ profile: 'singpass-legacy' });
const authorization = (parameters: Readonly<Record<string, string>>): string =>
  `https://stg-id.singpass.gov.sg/auth?${new URLSearchParams(parameters)}`;
const keySet = async (change: (keys: readonly object[]) => readonly object[]): Promise<string> => {
  const { keys } = JSON.parse(await makeKeySet()) as { keys: readonly object[] };
  return JSON.stringify({ keys: change(keys) });
};
/** The access log's line of the callback, so many seconds before the fixed moment. */
function logged(secondsBefore: number): string {
  const [date = '', time = ''] = (toUtc(testNow - secondsBefore) ?? '').split(' ');
  const [year, , day] = date.split('-');
  return `203.0.113.9 - - [${day}/Nov/${year}:${time} +0000] "GET /callback?code=abcdefghijk&state=abc HTTP/1.1" 302 0`;
}
const answer = (members: object): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(members)}`;
const uuid = '1c0cee38-3a8f-4f8a-83bc-7a0e4c59d6a9';

/** For every change at least one request that needs it, one that has it, and one that does not show it. */
const examples: Readonly<Record<ChangeId, readonly Example[]>> = {
  'encryption-key': [
    [async () => legacyCase({ jwks: await keySet((keys) => keys.slice(0, 1)) }), 'needed'],
    [
      async () =>
        legacyCase({ jwks: await keySet(([sig = {}, enc = {}]) => [sig, { ...enc, alg: 'ECDH-ES' }]) }),
      'needed',
    ],
    [legacyCase, 'already', { before: 'signing keys: 1, encryption keys: 1' }],
    [nothing, 'cannot-tell'],
    [() => legacyCase({ jwks: '{"keys":[]}' }), 'cannot-tell'],
  ],
  'redirect-scheme': [
    [() => legacyCase({ parameters: { redirect_uri: 'sg.example.app://callback' } }), 'needed'],
    [legacyCase, 'already', { before: testRedirectUri }],
    [nothing, 'cannot-tell', { before: expect.stringContaining('Custom schemes') }],
    [() => legacyCase({ parameters: { redirect_uri: 'http://localhost:3000/callback' } }), 'cannot-tell'],
    [() => legacyCase({ parameters: { redirect_uri: 'callback' } }), 'cannot-tell'],
  ],
  'pushed-request': [
    [legacyCase, 'needed', { after: expect.stringContaining('https://stg-id.singpass.gov.sg/fapi/par') }],
    [() => legacyCase({ authorization_request: undefined }), 'needed'],
    [fapiCase, 'already'],
    [
      () => fapiCase({ authorization_request: authorization({ client_id: 'a', request_uri: 'urn:b' }) }),
      'already',
    ],
    [nothing, 'cannot-tell'],
    [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
  ],
  'authentication-context': [
    [legacyCase, 'needed'],
    [fapiCase, 'already'],
    [nothing, 'cannot-tell'],
    [
      () =>
        legacyCase({ authorization_request: authorization({ scope: 'openid name', response_type: 'code' }) }),
      'cannot-tell',
    ],
  ],
  'assertion-at-par': [
    [legacyCase, 'needed'],
    [
      async () => fapiCase({ authorization_request: await parRequest({ client_assertion: undefined }) }),
      'needed',
    ],
    [
      async () =>
        fapiCase({
          authorization_request: await parRequest({ client_assertion: await sameAssertion() }),
          parameters: { client_assertion: await sameAssertion() },
        }),
      'needed',
    ],
    [fapiCase, 'already'],
    [nothing, 'cannot-tell'],
    [
      () => fapiCase({ authorization_request: authorization({ client_id: 'a', request_uri: 'urn:b' }) }),
      'cannot-tell',
    ],
  ],
  'callback-issuer': [
    [() => legacyCase({ callback: `${testRedirectUri}?code=abc&state=def` }), 'needed'],
    [
      () => fapiCase({ callback: `${testRedirectUri}?code=abc&iss=https%3A%2F%2Fstg-id.singpass.gov.sg` }),
      'needed',
      { before: 'iss=https://stg-id.singpass.gov.sg' },
    ],
    [
      () =>
        fapiCase({ callback: `${testRedirectUri}?code=abc&iss=https%3A%2F%2Fstg-id.singpass.gov.sg%2Ffapi` }),
      'already',
    ],
    [legacyCase, 'cannot-tell', { after: expect.stringContaining('11 June 2026') }],
  ],
  'token-endpoint': [
    [
      legacyCase,
      'needed',
      {
        before: 'https://stg-id.singpass.gov.sg/token',
        after: 'https://stg-id.singpass.gov.sg/fapi/token',
      },
    ],
    [() => legacyCase({ url: 'https://stg-id.singpass.gov.sg/fapi/token' }), 'already'],
    [nothing, 'cannot-tell', { before: 'https://id.singpass.gov.sg/token' }],
    [
      () => legacyCase({ environment: 'custom', url: 'https://localhost:5156/singpass/v2/token' }),
      'cannot-tell',
    ],
  ],
  'dpop-proof': [
    [legacyCase, 'needed', { before: 'no DPoP header' }],
    [
      async () => fapiCase({ authorization_request: (await parRequest()).replace(/^DPoP: .*\r\n/m, '') }),
      'needed',
    ],
    [fapiCase, 'already', { before: 'a DPoP header' }],
    [nothing, 'cannot-tell'],
    [() => legacyCase({ request: 'grant_type=authorization_code&code=abc' }), 'cannot-tell'],
  ],
  audience: [
    [
      legacyCase,
      'needed',
      { before: 'https://stg-id.singpass.gov.sg', after: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    [
      () => fapiCase({ assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg/fapi/token' } } }),
      'needed',
      { before: 'https://stg-id.singpass.gov.sg/fapi/token' },
    ],
    [() => fapiCase({ assertion: { claims: { aud: undefined } } }), 'needed'],
    [fapiCase, 'already'],
    [nothing, 'cannot-tell', { after: 'https://id.singpass.gov.sg/fapi' }],
  ],
  jti: [
    [() => legacyCase({ assertion: { claims: { jti: undefined } } }), 'needed', { before: 'no jti' }],
    [() => legacyCase({ assertion: { claims: { jti: 7 } } }), 'needed'],
    [async () => legacyCase({ previous_request: (await legacyCase()).request }), 'needed'],
    [legacyCase, 'already'],
    [nothing, 'cannot-tell'],
  ],
  'confirmation-claim': [
    [() => legacyCase({ assertion: { claims: { cnf: { jkt: 'abc' } } } }), 'needed', { before: 'cnf' }],
    [legacyCase, 'already'],
    [nothing, 'cannot-tell'],
  ],
  'client-id-in-body': [
    [() => legacyCase({ parameters: { client_id: 'another' } }), 'needed'],
    [legacyCase, 'already', { before: 'sent' }],
    [fapiCase, 'already', { before: 'not sent' }],
    [nothing, 'cannot-tell'],
    [() => legacyCase({ parameters: { client_assertion: 'broken' } }), 'cannot-tell'],
  ],
  'dropped-parameters': [
    [() => legacyCase({ parameters: { scope: 'openid' } }), 'needed', { before: 'scope' }],
    [legacyCase, 'already', { after: 'no scope' }],
    [nothing, 'cannot-tell'],
  ],
  leftovers: [
    [
      () =>
        legacyCase({
          parameters: { state: 'a', client_secret: 'b' },
          headers: ['Authorization: PKI_SIGN c'],
        }),
      'needed',
      { before: 'state, client_secret, Authorization header' },
    ],
    [
      () => legacyCase({ parameters: { [testVerifier]: '' } }),
      'needed',
      { before: 'a parameter of another name' },
    ],
    [() => legacyCase({ parameters: { scope: 'openid' } }), 'already', { before: 'none' }],
    [nothing, 'cannot-tell'],
  ],
  'verifier-sent': [
    [() => legacyCase({ parameters: { code_verifier: undefined } }), 'needed'],
    [() => legacyCase({ parameters: { code_verifier: '' } }), 'needed'],
    [legacyCase, 'already'],
    [nothing, 'cannot-tell', { before: 'code_verifier optional in older code' }],
  ],
  'verifier-characters': [
    [
      () => legacyCase({ parameters: { code_verifier: `${'a'.repeat(43)}~.` } }),
      'needed',
      { before: '45 characters, with . and ~' },
    ],
    [legacyCase, 'already', { before: '43 characters', after: '43 to 128 of A-Za-z0-9_-' }],
    [nothing, 'cannot-tell'],
  ],
  'code-life': [
    [() => legacyCase({ callback: logged(65) }), 'needed', { before: '2 minutes', after: '1 minute' }],
    [() => legacyCase({ callback: logged(64) }), 'already'],
    [legacyCase, 'cannot-tell'],
  ],
  'id-token-encryption': [
    [() => legacyCase({ response: signedIdTokenAnswer() }), 'needed', { before: 'signed only' }],
    [async () => legacyCase({ response: await encryptedIdTokenAnswer() }), 'already'],
    [legacyCase, 'cannot-tell'],
  ],
  'id-token-issuer': [
    [() => legacyCase({ response: signedIdTokenAnswer() }), 'needed'],
    [
      () => legacyCase({ response: signedIdTokenAnswer({ iss: 'https://stg-id.singpass.gov.sg/fapi' }) }),
      'already',
    ],
    [async () => legacyCase({ response: await encryptedIdTokenAnswer() }), 'cannot-tell'],
  ],
  'id-token-subject': [
    [
      () => legacyCase({ response: signedIdTokenAnswer({ sub: `s=S1234567D,u=${uuid}` }) }),
      'needed',
      { before: expect.not.stringContaining('S1234567D') },
    ],
    [() => legacyCase({ response: signedIdTokenAnswer({ sub: uuid }) }), 'already'],
    [legacyCase, 'cannot-tell'],
  ],
  userinfo: [
    [() => legacyCase({ response: answer({ access_token: 'x', token_type: 'Bearer' }) }), 'needed'],
    [() => legacyCase({ response: answer({ access_token: 'x', token_type: 'DPoP' }) }), 'already'],
    [legacyCase, 'cannot-tell'],
    [() => legacyCase({ response: answer({ error: 'invalid_client' }) }), 'cannot-tell'],
  ],
};

let same: Promise<string> | undefined;
/** One assertion for two requests: signing twice would give two signatures. */
function sameAssertion(): Promise<string> {
  same ??= makeAssertion();
  return same;
}

describe.each(changes.map(({ id }) => id))('the change %s', (id) => {
  it.each(examples[id].map((example, at) => [at, ...example] as const))(
    'is judged by the request and told in full (%i)',
    async (at, given, applies, sees = {}) => {
      const migration = migrationOf(buildSubject(await given(), testNow));
      const change = migration?.changes.find((candidate) => candidate.id === id);
      expect(change).toMatchObject({ applies, ...sees });
      const { rows, ...same } = kept[id];
      const { date, mark, note } = change ?? {};
      expect(change).toEqual({ id, ...same, ...rows[at], date, mark, note });
    },
  );

  it('has an example of each answer', () => {
    expect(new Set(examples[id].map(([, applies]) => applies))).toEqual(
      new Set(['needed', 'already', 'cannot-tell']),
    );
  });
});

it('every change has words, an id of its own and a source', async () => {
  const all = migrationOf(buildSubject(await legacyCase(), testNow))?.changes ?? [];
  expect(all.map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { id, title, step, before, after, because, date } of all) {
    for (const text of [title, step, before, after, because]) expect(text.trim(), id).not.toBe('');
    for (const sentence of [step, because]) expect(sentence, id).toMatch(/^[A-Z].*\.$/);
    expect(title, id).not.toMatch(/\.$/);
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});
