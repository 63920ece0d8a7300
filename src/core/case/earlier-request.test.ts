import { describe, expect, it } from 'vitest';
import { recognisePaste } from './recognise.ts';

const attempt = (code: string): string =>
  `curl https://stg-id.singpass.gov.sg/fapi/token -d grant_type=authorization_code -d code=${code}`;
const answer = (error: string): string => `{"error":"${error}"}`;

function filed(...lines: readonly string[]): readonly (readonly [string | undefined, string | undefined])[] {
  return recognisePaste(lines.join('\n')).pieces.map(({ field, text }) => [
    field,
    /code=(\w+)|"error":"(\w+)"/.exec(text)?.slice(1).join(''),
  ]);
}

describe('two attempts in one transcript', () => {
  it('are the request of the last answer, and the earlier request', () => {
    for (const lines of [
      [attempt('first'), answer('a'), attempt('second'), answer('b')],
      [attempt('first'), attempt('second'), answer('b')],
    ])
      expect(Object.fromEntries(filed(...lines))).toEqual({
        previous_request: 'first',
        request: 'second',
        response: 'b',
      });
  });

  it('are all read', () => {
    expect(recognisePaste([attempt('first'), attempt('second'), answer('b')].join('\n')).notices).toEqual([]);
  });

  it('in two files are none: files have no order', () => {
    expect(recognisePaste([attempt('first'), attempt('second')]).pieces.map(({ field }) => field)).toEqual([
      'request',
    ]);
  });

  it('without an answer are in their order, too', () => {
    expect(filed(attempt('first'), attempt('second'))).toEqual([
      ['previous_request', 'first'],
      ['request', 'second'],
    ]);
  });

  it('of which only the first was answered are that, and the other is said to be unread', () => {
    const text = [attempt('first'), answer('a'), attempt('second')].join('\n');
    expect(filed(text)).toEqual([
      ['request', 'first'],
      ['response', 'a'],
    ]);
    expect(recognisePaste(text).notices).toEqual([
      'Another token request in this paste was not read: paste it by itself.',
    ]);
  });

  it('that are three are the last two', () => {
    const text = [attempt('first'), attempt('second'), attempt('third')].join('\n');
    expect(filed(text)).toEqual([
      ['previous_request', 'second'],
      ['request', 'third'],
    ]);
    expect(recognisePaste(text).notices).toHaveLength(1);
  });

  it.each([
    ['the same twice', attempt('first')],
    ['a command with a variable in its code', attempt('"abc$CODE"')],
    ['a command with a variable', attempt('$CODE')],
    ['a request without a code', 'curl https://stg-id.singpass.gov.sg/fapi/token -d grant_type=x'],
  ])('are none where there is %s', (_name, other) => {
    const { pieces, notices } = recognisePaste(`${other}\n\n${attempt('first')}`);
    expect(pieces.map(({ field }) => field)).toEqual(['request']);
    expect(notices).toEqual([]);
  });

  it.each([
    'CLIENT_ID=a\nREDIRECT_URI=https://rp.sg/cb',
    'client_id: a\nredirect_uri: https://rp.sg/cb\nscope: openid',
  ])('are none where a list holds only what is set: %j', (list) => {
    const message = 'POST /t HTTP/1.1\nHost: a\n\ngrant_type=authorization_code&code=first';
    const body = 'grant_type=authorization_code&code=first';
    for (const [request, ...texts] of [
      [message, `${list}\n\n${message}`, `${message}\n\n${list}`],
      [body, `${body}\n\n${list}`, [list, body]],
      [attempt('first'), `${list}\n\n${attempt('first')}`, [list, attempt('first')]],
    ] as const)
      for (const text of texts) {
        const { pieces, notices } = recognisePaste(text);
        const [filled, ...others] = pieces.filter(({ field }) => field !== undefined);
        expect(filled?.text.trim()).toBe(request);
        expect([others, notices]).toEqual([[], []]);
        expect(pieces.find(({ field }) => field === undefined)?.summary).toContain(
          'beside the token request',
        );
      }
    expect(recognisePaste(list).pieces.map(({ field }) => field)).toEqual(['request']);
  });

  it('of which the first was asked for a nonce, and the second holds one, are the second', () => {
    const proof = (claims: object): string =>
      [{ typ: 'dpop+jwt', alg: 'ES256' }, claims]
        .map((part) => btoa(JSON.stringify(part)).replaceAll('=', ''))
        .join('.');
    const sent = (nonce?: string): string =>
      `${attempt('first')} -H 'DPoP: ${proof({ htm: 'POST', htu: 'https://a.sg', nonce })}.AA'`;
    const asked = `HTTP/1.1 400 Bad Request\nDPoP-Nonce: n1\n\n${answer('use_dpop_nonce')}`;
    const piecesOf = (...lines: readonly string[]) =>
      recognisePaste(lines.join('\n')).pieces.map(({ field, text }) => [field, text.trim()]);
    expect(piecesOf(sent(), asked, sent('n1'))).toEqual([
      ['previous_request', sent()],
      ['response', asked],
      ['request', sent('n1')],
    ]);
    // Without the nonce the answer tells nothing of the second try.
    expect(piecesOf(sent(), answer('use_dpop_nonce'), sent('n1'))).toEqual([
      ['previous_request', sent()],
      ['request', sent('n1')],
      [undefined, answer('use_dpop_nonce')],
    ]);
    expect(piecesOf(sent(), asked, sent())).toEqual([
      ['request', sent()],
      ['response', asked],
    ]);
    expect(piecesOf(sent(), asked, sent('n1'), answer('b')).at(-1)).toEqual(['response', answer('b')]);
    // The nonce stands above the answer, or the answer asks for none.
    expect(piecesOf(sent(), sent('n1'), answer('use_dpop_nonce')).at(-1)).toEqual([
      'response',
      answer('use_dpop_nonce'),
    ]);
    expect(piecesOf(sent(), answer('a'), sent('n1'))).toEqual([
      ['request', sent()],
      ['response', answer('a')],
    ]);
    expect(piecesOf(sent(), sent('n1'))).toEqual([['request', sent()]]);
  });

  it('that are the same in two forms are the one with an address', () => {
    const body = 'grant_type=authorization_code&code=first';
    const message = `POST /t HTTP/1.1\nHost: a\n\n${body}`;
    const list = 'grant_type: authorization_code\ncode: first';
    for (const text of [`${body}\n\n${message}`, `${message}\n\n${body}`, `${message}\n\n${list}`])
      expect(recognisePaste(text).pieces.map(({ field, text: piece }) => [field, piece.trim()])).toEqual([
        ['request', message],
      ]);
  });

  it('says where each went', () => {
    expect(
      recognisePaste([attempt('first'), attempt('second')].join('\n')).pieces.map(({ summary }) => summary),
    ).toEqual([
      'A curl command with 2 parameters: fills the earlier token request.',
      'A curl command with 2 parameters: fills the token request.',
    ]);
  });

  it('that do not agree about one attempt are said to be two', () => {
    const sent = (uri: string): string =>
      `curl https://id.example/token -d code=first -d redirect_uri=${uri}`;
    const noticesOf = (...texts: readonly string[]) => recognisePaste(texts.join('\n')).notices;
    const unread = 'Another token request in this paste was not read: paste it by itself.';
    expect(noticesOf(sent('https://a.example/cb'), sent('https://b.example/cb'))).toEqual([unread]);
    expect(noticesOf(sent('https://a.example/cb'), sent('https://a.example/cb'))).toEqual([]);
    expect(noticesOf(sent('https://a.example/cb'), sent('"$URI"'))).toEqual([]);
  });
});

describe('two answers in one paste', () => {
  const answer = (error: string): string => `HTTP/1.1 400 Bad Request\n\n{"error":"${error}"}`;

  it('are the last one, and that is said', () => {
    const { pieces, notices } = recognisePaste(`${answer('invalid_client')}\n\n${answer('invalid_grant')}`);
    expect(pieces.map(({ field, text }) => [field, text.trim()])).toEqual([
      ['response', answer('invalid_grant')],
    ]);
    expect(notices).toEqual([
      'Another answer stands above it in this paste: the last one counts. To judge by the other, paste that by itself.',
    ]);
    expect(recognisePaste(`${answer('a')}\n\n${answer('a')}`).notices).toEqual([]);
  });
});
