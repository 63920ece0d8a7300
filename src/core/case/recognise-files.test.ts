import { describe, expect, it } from 'vitest';
import { parseResponse } from '../response/parse-response.ts';
import { recogniseHar } from './recognise-har.ts';
import { recogniseImported } from './recognise-imported.ts';
import { isPushedAnswer, pushedAnswerPiece, withPushedAnswers } from './recognise-pushed.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

const call = (path: string, text: string, response?: object): object => ({
  request: { method: 'POST', url: `https://a.sg${path}`, headers: [], postData: { text } },
  response,
});
const refusal = (text: string): object => ({
  status: 400,
  statusText: 'Bad',
  headers: [],
  content: { text },
});
const token = 'POST https://a.sg/token HTTP/1.1\r\n\r\ngrant_type=authorization_code';
const pushed = 'POST https://a.sg/par HTTP/1.1\r\n\r\nresponse_type=code&client_id=a';
const tokenCall = call('/token', 'grant_type=authorization_code');
const parCall = call('/par', 'response_type=code&client_id=a');

describe('an archive of calls', () => {
  it('of one gives that', () => {
    expect(recogniseHar(JSON.stringify(tokenCall))).toEqual([
      {
        kind: 'request',
        field: 'request',
        text: token,
        summary: 'An HTTP archive of one call: its token call fills the token request.',
        notices: [],
      },
    ]);
  });

  it('of several gives the pushed request, the token call and its answer, without a key in it', () => {
    const key = '{"kty":"EC","d":"AAAABBBBCCCC"}';
    const answered = call('/token', 'grant_type=authorization_code', refusal(key));
    expect(recogniseHar(JSON.stringify([parCall, answered]))).toEqual([
      {
        kind: 'authorization_request',
        field: 'authorization_request',
        text: pushed,
        summary:
          'An HTTP archive of 2 calls: its pushed authorization request fills the authorization request.',
        notices: [],
      },
      {
        kind: 'request',
        field: 'request',
        text: token,
        summary: 'An HTTP archive of 2 calls: its token call fills the token request.',
      },
      {
        kind: 'response',
        field: 'response',
        text: 'HTTP/1.1 400 Bad\r\n\r\n{"kty":"EC","d":"(removed)"}',
        summary: 'The answer to it: fills the response.',
      },
    ]);
  });

  it('may hold a pushed request alone', () => {
    expect(recogniseHar(JSON.stringify([parCall]))).toEqual([
      {
        kind: 'authorization_request',
        field: 'authorization_request',
        text: pushed,
        summary:
          'An HTTP archive of one call: its pushed authorization request fills the authorization request.',
        notices: [],
      },
    ]);
  });

  it('is not seen in other text', () => expect(recogniseHar('{"request":"a"}')).toBeUndefined());
});

describe('the file of a tool', () => {
  const collection = (...item: readonly object[]): string =>
    JSON.stringify({
      info: { name: 'a', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
      item,
    });
  const item = (url: string, raw: string, more: object = {}): object => ({
    name: 'a',
    request: { method: 'POST', url, header: [], body: { mode: 'raw', raw } },
    ...more,
  });

  /** Postman says so of any body that is written as a text. */
  const withType = (message: string): string =>
    message.replace('1.1\r\n', '1.1\r\nContent-Type: text/plain\r\n');

  it('with a token call gives it and its answer', () => {
    const response = [{ name: 'refused', code: 400, status: 'Bad', header: [], body: '{"error":"x"}' }];
    const text = collection(
      item('https://a.sg/par', 'response_type=code&client_id=a'),
      item('https://a.sg/token', 'grant_type=authorization_code', { response }),
    );
    expect(recogniseImported(text)).toEqual({
      pieces: [
        {
          kind: 'authorization_request',
          field: 'authorization_request',
          text: withType(pushed),
          summary:
            'A Postman collection of 2 requests: its pushed authorization request fills the authorization request.',
          notices: [],
        },
        {
          kind: 'request',
          field: 'request',
          text: withType(token),
          summary: 'A Postman collection of 2 requests: its token call fills the token request.',
          notices: [],
        },
        {
          kind: 'response',
          field: 'response',
          text: 'HTTP/1.1 400 Bad\r\n\r\n{"error":"x"}',
          summary: 'The saved example “refused”: fills the response.',
        },
      ],
      droppedPrivateKeys: [],
      rest: '',
    });
  });

  it('with a pushed request alone gives that, and what is to be said of it', () => {
    const text = collection(item('https://a.sg/par', 'response_type=code&client_id={{id}}'));
    const { pieces } = recogniseImported(text) ?? {};
    expect(pieces?.map(({ field, notices }) => [field, notices])).toEqual([
      [
        'authorization_request',
        [
          '“id” has no value in the collection. Add the environment, exported, together with the collection, or put the values as sent into the fields.',
        ],
      ],
    ]);
  });

  it('without any says so', () => {
    expect(recogniseImported(collection(item('https://a.sg/other', 'a=b')))).toEqual({
      pieces: [
        {
          kind: 'unknown',
          text: '',
          summary: 'A Postman collection of 1 request: no token request was found in it.',
          notices: [],
        },
      ],
      droppedPrivateKeys: [],
      rest: '',
    });
  });

  it('is not seen in other text', () => expect(recogniseImported('{}')).toBeUndefined());
});

describe('the answer to a pushed request', () => {
  const answer = (status: string, body: string): string => `HTTP/1.1 ${status}\r\n\r\n${body}`;

  it.each([
    ['{"request_uri":"urn:x"}', true],
    [answer('200 OK', '{"request_uri":"urn:x"}'), true],
    [answer('201 Created', '{"request_uri":"urn:x"}'), true],
    [answer('299 Good', '{"request_uri":"urn:x"}'), true],
    [answer('300 Choices', '{"request_uri":"urn:x"}'), false],
    [answer('199 Early', '{"request_uri":"urn:x"}'), false],
    [answer('201 Created', '{"request_uri":5}'), false],
    [answer('201 Created', '{"error":"x","request_uri":"urn:x"}'), false],
    ['{"access_token":"a"}', false],
  ])('%j: %s', (text, wanted) => expect(isPushedAnswer(parseResponse(text))).toBe(wanted));

  it('is none where there is no answer', () => expect(isPushedAnswer(undefined)).toBe(false));

  const piece = (field: RecognisedPiece['field'], text: string): RecognisedPiece => ({
    kind: 'unknown',
    field,
    text,
    summary: '',
  });
  const par = piece('authorization_request', pushed);
  const [first, last] = [piece('response', 'a'), piece('response', 'b')];

  it('is the one right behind it, where another follows', () => {
    expect(pushedAnswerPiece('a')).toEqual({
      kind: 'response',
      field: 'par_response',
      text: 'a',
      summary: 'The answer to a pushed authorization request: fills the PAR answer.',
    });
    expect(withPushedAnswers([par, first, piece('request', 'c'), last])).toEqual([
      par,
      pushedAnswerPiece('a'),
      piece('request', 'c'),
      last,
    ]);
  });

  it.each([
    ['it is the only one', [par, first]],
    ['it is the last', [first, par, last]],
    ['something stands between', [par, piece('request', 'c'), first, last]],
    ['a callback follows', [par, first, piece('callback', 'c')]],
    [
      'the request was the URL of a login',
      [piece('authorization_request', 'https://a.sg/?response_type=code'), first, last],
    ],
    ['the request before it is that for a token', [piece('request', pushed), first, last]],
    ['it is no answer', [par, piece('callback', 'c'), last, first]],
  ])('stays what it is where %s', (_name, pieces) => expect(withPushedAnswers(pieces)).toEqual(pieces));
});
