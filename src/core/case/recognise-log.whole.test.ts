import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { recogniseLog } from './recognise-log.ts';

const line = (text: string): string => `2026-11-20 06:13:20 DEBUG ${text}`;
const log = (...texts: readonly string[]): string => texts.map(line).join('\n');
const made = (claims: object, header: object = { alg: 'ES256' }): string =>
  `${encodePart(header)}.${encodePart(claims)}.AA`;
const assertion = made({ iss: 'a', sub: 'a' });
const older = made({ iss: 'b', sub: 'b' });
const proof = made({ htu: 'a', htm: 'POST' });
const idToken = made({ nonce: 'n' });
const strange = made({ a: 'b' });
const stranger = made({ a: 'c' });
const encrypted = (part: string): string =>
  `${encodePart({ alg: 'ECDH-ES', enc: 'A256GCM' })}.${part}.AA.AA.AA`;
const form = `grant_type=authorization_code&code=b&client_id=c&client_assertion=${older}`;

describe('a log', () => {
  it('with a form gives that, its proof and the last error', () => {
    const text = log(`body=${form}`, assertion, proof, '{"error":"first"}', '{"error":"last"}', 'done');
    expect(recogniseLog(text)).toEqual([
      {
        kind: 'request',
        field: 'request',
        text,
        summary: 'A log with a token request of 4 parameters: fills the token request.',
        notices: ['Also in the log, and not used: a client assertion. To look at one, paste it alone.'],
      },
      {
        kind: 'dpop',
        field: 'dpop',
        text: proof,
        summary: 'Of 3 JWTs in the log, the DPoP proof: fills the DPoP header.',
      },
      {
        kind: 'response',
        field: 'response',
        text: line('{"error":"last"}'),
        summary: 'The last line of the log with an error: fills the response.',
      },
    ]);
  });

  it('that shows the parameters decoded says so', () => {
    const text = log(
      'Writing [{grant_type=[authorization_code], code=[b], client_id=[c]}] as "application/x-www-form-urlencoded"',
    );
    expect(recogniseLog(text)).toEqual([
      {
        kind: 'request',
        field: 'request',
        text,
        summary: 'A log with a token request of 3 parameters: fills the token request.',
        notices: ['The log shows the parameters decoded: how they were encoded on the wire is not known.'],
      },
    ]);
  });

  const jwt = (
    field: string,
    text: string,
    which: string,
    fills: string,
    ...notices: readonly string[]
  ): object => ({
    kind: field,
    field,
    text,
    summary: `${which}: fills ${fills}.`,
    ...(notices.length === 0 ? {} : { notices }),
  });

  it('of tokens alone gives the last assertion and the last proof', () => {
    const rest = 'Also in the log, and not used: a client assertion. To look at one, paste it alone.';
    expect(recogniseLog(log(older, assertion, proof))).toEqual([
      jwt(
        'client_assertion',
        assertion,
        'Of 3 JWTs in the log, the last client assertion of 2',
        'client_assertion',
        rest,
      ),
      jwt('dpop', proof, 'Of 3 JWTs in the log, the DPoP proof', 'the DPoP header'),
    ]);
  });

  it('without an assertion gives the last token of no known kind', () => {
    const text = log(strange, stranger, idToken);
    const rest =
      'Also in the log, and not used: a JWT of another kind, an id_token. To look at one, paste it alone.';
    expect(recogniseLog(text)).toEqual([
      jwt(
        'client_assertion',
        stranger,
        'Of 3 JWTs in the log, the last JWT of another kind of 2',
        'client_assertion',
        rest,
      ),
    ]);
  });

  it('with nothing to use but an answer counts what it leaves', () => {
    const text = log(idToken, made({ nonce: 'm' }), encrypted('AA'), encrypted('BB'), '{"error":"x"}');
    expect(recogniseLog(text)).toEqual([
      {
        kind: 'response',
        field: 'response',
        text: line('{"error":"x"}'),
        summary: 'The last line of the log with an error: fills the response.',
        notices: [
          'Also in the log, and not used: 2 id_tokens, 2 encrypted tokens (five parts). To look at one, paste it alone.',
        ],
      },
    ]);
  });

  it('with a proof alone gives it, and tells strangers by their number', () => {
    const rest = 'Also in the log, and not used: 2 JWTs of another kind. To look at one, paste it alone.';
    const text = log(assertion, strange, stranger);
    expect(recogniseLog(text)?.[0]?.notices).toEqual([rest]);
    expect(recogniseLog(log(proof, made({ htu: 'b', htm: 'GET' })))).toEqual([
      jwt(
        'dpop',
        made({ htu: 'b', htm: 'GET' }),
        'Of 2 JWTs in the log, the last DPoP proof of 2',
        'the DPoP header',
        'Also in the log, and not used: a DPoP proof. To look at one, paste it alone.',
      ),
    ]);
  });

  it('with all of it used has nothing to add', () => {
    expect(recogniseLog(log(assertion, proof))).toEqual([
      {
        ...jwt(
          'client_assertion',
          assertion,
          'Of 2 JWTs in the log, the client assertion',
          'client_assertion',
        ),
        notices: [],
      },
      jwt('dpop', proof, 'Of 2 JWTs in the log, the DPoP proof', 'the DPoP header'),
    ]);
  });

  it.each([
    ['one token alone', log(assertion)],
    ['one token and an error', log(assertion, '{"error":"x"}')],
    ['tokens for nothing', log(idToken, made({ nonce: 'm' }))],
    ['no line of a log', `${assertion}\n${proof}`],
  ])('is not made of %s', (_name, text) => expect(recogniseLog(text)).toBeUndefined());
});
