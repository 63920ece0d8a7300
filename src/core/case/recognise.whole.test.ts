import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { recognisePaste } from './recognise.ts';

const token = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA';
const body = 'grant_type=a&code=b';
const [set, otherSet] = ['{"keys":[{"kty":"EC"}]}', '{"keys":[]}'];
const aForm = 'A form body with 2 parameters: fills the token request.';
const unknown = 'This text is none of the things that can be read here. Nothing was changed.';
const said = (pasted: string | readonly string[]): readonly string[] =>
  recognisePaste(pasted).pieces.map(({ summary }) => summary);

describe('what a paste comes to', () => {
  it('is one token, where there is nothing else', () => {
    expect(recognisePaste(` ${token}\n`)).toEqual({
      pieces: [
        {
          kind: 'client_assertion',
          field: 'client_assertion',
          text: ` ${token}\n`,
          summary: 'A JWT: fills client_assertion.',
        },
      ],
      notices: [],
      droppedPrivateKeys: [],
    });
  });

  it('is each of several files, without the private keys in them', () => {
    expect(recognisePaste([token, body, '{"kty":"EC","d":"AAAABBBBCCCC"}'])).toEqual({
      pieces: [
        {
          kind: 'client_assertion',
          field: 'client_assertion',
          text: token,
          summary: 'A JWT: fills client_assertion.',
        },
        { kind: 'request', field: 'request', text: body, summary: aForm, notices: [] },
        {
          kind: 'jwks',
          field: 'jwks',
          text: '{"kty":"EC","d":"(removed)"}',
          summary: 'One JWK: fills the key set.',
        },
      ],
      notices: [],
      droppedPrivateKeys: ['JWK d'],
    });
  });

  it('is nothing where nothing was pasted, and says so of what it cannot read', () => {
    const nothing = { pieces: [], notices: [], droppedPrivateKeys: [] };
    expect(recognisePaste([])).toEqual(nothing);
    expect(recognisePaste(' \n')).toEqual(nothing);
    expect(recognisePaste('words')).toEqual({
      ...nothing,
      pieces: [{ kind: 'unknown', text: 'words', summary: unknown }],
    });
  });

  it.each([
    [
      '-----',
      'Request:',
      '=== Response ===',
      '* raw request',
      'HTTP requests',
      'the raw HTTP answer:',
      'Output',
      '# results',
      '# The call of the app\n#\n  # second line',
    ],
  ])('leaves labels out: %s …', (...labels) => {
    expect(labels.filter((label) => said(label).length > 0)).toEqual([]);
  });

  it.each([
    '# code=abc',
    '# a\nb',
    'a request',
    'Request a',
    'requestss',
    'rawrequest',
    `${'-'.repeat(102)}a`,
  ])('takes %j for no label', (text) => {
    expect(said(text)).toEqual([unknown]);
  });

  it('is the first of several, but the last answer', () => {
    expect(said(['curl https://a.sg', body])).toEqual([
      'A curl command with 0 parameters: fills the token request.',
    ]);
    const texts = ['{"error":"a"}', '{"error":"b"}'];
    expect(recognisePaste(texts).pieces.map(({ text }) => text)).toEqual(['{"error":"b"}']);
    expect(said(['words', body, 'more words'])).toEqual([aForm, unknown, unknown]);
  });

  it('is an answer rather than a token alone, whichever stands first', () => {
    const token = `${encodePart({ alg: 'ECDH-ES', enc: 'A256GCM' })}.AA.AA.AA.AA`;
    for (const texts of [
      [token, '{"error":"a"}'],
      ['{"error":"a"}', token],
    ])
      expect(recognisePaste(texts).pieces.map(({ text }) => text)).toEqual(['{"error":"a"}']);
    expect(recognisePaste(token).pieces.map(({ field }) => field)).toEqual(['response']);
  });

  it('has a second key set beside the first, if it is another', () => {
    const first = 'A key set with 1 key: fills the key set.';
    expect(recognisePaste([set, otherSet, '{"keys":[{},{}]}']).pieces).toEqual([
      { kind: 'jwks', field: 'jwks', text: set, summary: first },
      {
        kind: 'jwks',
        field: 'other_jwks',
        text: otherSet,
        summary: 'A key set with 0 keys: fills the other key set, to compare with.',
      },
    ]);
    expect(said([set, ` ${set}\n`])).toEqual([first]);
    expect(said([`\n${set} `, set])).toEqual([first]);
  });

  it.each([
    ['A=b\ncurl https://a.sg -d "code=$A"', '“$A” was filled in from the lines above the command.'],
    [
      'A=b\nC=d\ncurl https://a.sg -d "code=$A$C"',
      '“$A” and “$C” were filled in from the lines above the command.',
    ],
  ])('says what was filled in: %j', (text, notice) => {
    expect(recognisePaste(text).notices).toEqual([notice]);
    expect(recognisePaste([text, text]).notices).toEqual([notice]);
  });

  it('reads a collection and its environment together', () => {
    const collection = JSON.stringify({
      info: { name: 'a', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
      item: [
        {
          name: 'a',
          request: {
            method: 'POST',
            url: 'https://a.sg/token',
            body: { mode: 'raw', raw: 'grant_type=a&code={{code}}' },
          },
        },
      ],
    });
    const environment = JSON.stringify({
      name: 'e',
      values: [{ key: 'code', value: 'c' }],
      _postman_variable_scope: 'environment',
    });
    const { pieces, notices } = recognisePaste([environment, otherSet, collection]);
    expect(pieces.map(({ field, text }) => [field, text.split('\r\n\r\n').at(-1)])).toEqual([
      ['request', 'grant_type=a&code=c'],
      ['jwks', otherSet],
    ]);
    expect(notices).toEqual([]);
    expect(recognisePaste([collection, otherSet]).pieces.map(({ field }) => field)).toEqual([
      'request',
      'jwks',
    ]);
  });

  it('drops the keys that only show once a file is decoded', () => {
    const collection = JSON.stringify({
      info: { name: 'a', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
      item: [
        {
          name: 'a',
          request: { method: 'POST', url: 'https://a.sg/token', body: { mode: 'raw', raw: 'grant_type=a' } },
          response: [{ code: 400, body: '{"kty":"EC","d":"AAAABBBBCCCC"}' }],
        },
      ],
    }).replace('\\"d\\"', '\\u0022d\\u0022');
    const { pieces, droppedPrivateKeys } = recognisePaste(collection);
    expect(droppedPrivateKeys).toEqual(['JWK d']);
    expect(pieces.at(-1)?.text).toBe('HTTP/1.1 400\r\n\r\n{"kty":"EC","d":"(removed)"}');
  });
});
