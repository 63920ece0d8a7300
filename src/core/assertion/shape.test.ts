import { describe, expect, it } from 'vitest';
import { signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { encodePart, makeAssertion, signCompact, testClientId } from '../../testing/tokens.ts';
import { decodeJwt } from './decode.ts';
import { classifyShape } from './shape.ts';

const issuer = 'https://stg-id.singpass.gov.sg/fapi';
const header = { alg: 'ES256', typ: 'JWT', kid: 'sig-1' };

const codeOf = (text: string): string | undefined => classifyShape(decodeJwt(text))?.code;

/** The code for a healthy assertion whose text was altered. */
const altered = async (alter: (text: string) => string): Promise<string | undefined> =>
  codeOf(alter(await makeAssertion()));
/** The code for a token with this payload text, properly signed. */
const signed = async (payload: string, head: Readonly<Record<string, unknown>> = header) =>
  codeOf(await signCompact(head, payload, await signingKey()));

const texts: Readonly<Record<string, readonly [(text: string) => string, string | undefined]>> = {
  'a healthy assertion': [(text) => text, undefined],
  'white space around it': [(text) => `  ${text}\n`, undefined],
  'Bearer in front': [(text) => `Bearer ${text}`, 'assertion-bearer-prefix'],
  'Bearer glued to it': [(text) => `Bearer${text}`, 'assertion-bearer-prefix'],
  'Bearer with a colon': [(text) => `bearer:${text}`, 'assertion-bearer-prefix'],
  'Bearer with a colon and a space': [(text) => `Bearer: ${text}`, 'assertion-bearer-prefix'],
  'Python bytes': [(text) => `b'${text}'`, 'assertion-bytes-literal'],
  quotes: [(text) => `"${text}"`, 'quotes-in-value'],
  'a quote at one end': [(text) => `${text}'`, 'quotes-in-value'],
  'a variable of a shell': [() => '$CLIENT_ASSERTION', 'shell-single-quote-var'],
  'a file of curl': [() => '@assertion.txt', 'curl-at-file-literal'],
  'a placeholder': [() => 'YOUR_JWT_ASSERTION', 'placeholder-left'],
  'a dash of a word processor': [(text) => text.replace('.', '\u2013'), 'smart-punctuation'],
  'a zero-width space': [(text) => text.replace('.', '.\u200b'), 'invisible-chars'],
  'its own name in front': [(text) => `client_assertion=${text}`, 'assertion-not-jwt'],
  'a JSON body': [(text) => JSON.stringify({ client_assertion: text }), 'assertion-not-jwt'],
  'line breaks': [(text) => text.replace(/(.{64})/g, '$1\r\n'), 'assertion-line-wrapped'],
  'a line break written as two characters': [
    (text) => `${text.slice(0, 64)}\\n${text.slice(64)}`,
    'assertion-percent-encoded',
  ],
  'dots as %2E': [(text) => text.replaceAll('.', '%2E'), 'assertion-percent-encoded'],
  'dots as %252E': [(text) => text.replaceAll('.', '%252E'), 'assertion-percent-encoded'],
  'the dots taken out': [(text) => text.replaceAll('.', ''), 'assertion-not-jwt'],
  'the claims alone': [(text) => text.split('.')[1] ?? '', 'assertion-not-jwt'],
  'the header alone': [(text) => text.split('.')[0] ?? '', 'assertion-truncated'],
  'dots as \\u002e': [(text) => text.replaceAll('.', '\\u002e'), 'assertion-percent-encoded'],
  'base64 of the whole': [(text) => Buffer.from(text).toString('base64'), 'assertion-base64-twice'],
  'the standard alphabet': [(text) => `${text.slice(0, -2)}+A`, 'assertion-std-base64'],
  'padding at the end of a part': [(text) => text.replace('.', '=.'), 'assertion-padding'],
  'an = in the middle of a part': [(text) => text.replace('eyJ', 'ey=J'), 'assertion-not-jwt'],
  'two parts': [(text) => text.split('.').slice(0, 2).join('.'), 'assertion-two-parts'],
  'an empty signature': [(text) => `${text.split('.').slice(0, 2).join('.')}.`, 'assertion-empty-signature'],
  'four parts': [(text) => `${text}.x`, 'assertion-not-jwt'],
  'five parts without enc': [(text) => `${text}.x.y`, 'assertion-not-jwt'],
  'five parts with enc': [
    () => `${encodePart({ alg: 'dir', enc: 'A256GCM' })}.a.b.c.d`,
    'assertion-five-parts',
  ],
  'cut in the header': [(text) => text.slice(0, 30), 'assertion-truncated'],
  'cut in the claims': [(text) => text.slice(0, 120), 'assertion-truncated'],
  'the order of header and claims turned': [
    (text) => text.replace(/^([^.]*)\.([^.]*)/, '$2.$1'),
    'header-payload-swapped',
  ],
  'a secret': [() => 's3cr3t', 'assertion-not-jwt'],
  'id and secret as HTTP Basic has them': [() => 'Y2xpZW50OnNlY3JldA==', 'assertion-not-jwt'],
  'a host name': [() => 'mail.google.com', 'assertion-not-jwt'],
  'dots alone': [() => '..', 'assertion-not-jwt'],
  'one letter a part': [() => 'a.b.c', 'assertion-not-jwt'],
};

describe('the shape of an assertion as a text', () => {
  it.each(Object.entries(texts))('%s', async (_name, [alter, code]) => {
    expect(await altered(alter)).toBe(code);
  });

  it('is left to the check of alg where the token says that nobody signed it', () => {
    const claims = encodePart({ iss: 'a', sub: 'a' });
    for (const alg of ['none', 'None']) {
      expect(codeOf(`${encodePart({ alg })}.${claims}.`)).toBe('alg-none');
      expect(codeOf(`${encodePart({ alg })}.${claims}`)).toBe('alg-none');
    }
  });

  it('points at the character', async () => {
    const text = await makeAssertion();
    const dot = text.indexOf('.');
    const fault = classifyShape(decodeJwt(`${text.slice(0, dot)}=${text.slice(dot)}`));
    expect(fault).toMatchObject({ path: 'header', span: { start: dot, end: dot + 1 } });
  });
});

const whole = { iss: testClientId, sub: testClientId, aud: issuer, iat: testNow, exp: testNow + 60 };
const payloads: Readonly<Record<string, readonly [string, string | undefined]>> = {
  'claims of a client assertion': [JSON.stringify(whole), undefined],
  'a comma before the end': ['{"iss":"a",}', 'payload-not-json'],
  'a value without quotes': ['{"iss":d28-cd36}', 'payload-not-json'],
  'single quotes': ["{'iss':'a'}", 'payload-not-json'],
  'Python words': ['{"iss": None}', 'payload-not-json'],
  'a byte order mark': ['\uFEFF{"iss":"a"}', 'payload-not-json'],
  nothing: ['', 'payload-not-json'],
  'a list': ['[1]', 'payload-not-json'],
  'a text': ['"abc"', 'payload-not-json'],
  'a text that holds JSON': [JSON.stringify(JSON.stringify(whole)), 'payload-double-json'],
  // Signed so: behind what was cut off stands no whole signature.
  'an open text': ['{"iss":"d28', 'payload-not-json'],
  'an open object': ['{"cnf":{"jkt":"x"}', 'payload-not-json'],
  'an end after a quoted quote': ['{"iss":"a\\"', 'payload-not-json'],
  'claims inside claims': [JSON.stringify({ claims: whole }), 'payload-wrapped'],
  'claims inside a member of any name': [JSON.stringify({ jwt: whole }), 'payload-wrapped'],
  'a data member beside the claims': [JSON.stringify({ ...whole, sub: 'x', data: { exp: 1 } }), undefined],
  'a nonce, for a client': [
    JSON.stringify({ ...whole, sub: 'u=1', aud: testClientId, nonce: 'n' }),
    'assertion-is-id-token',
  ],
  'a nonce, for the server': [JSON.stringify({ ...whole, sub: 'u=1', nonce: 'n' }), undefined],
  'a nonce beside iss equal to sub': [JSON.stringify({ ...whole, nonce: 'n' }), undefined],
  'a known provider as iss': [
    JSON.stringify({ ...whole, iss: issuer, sub: 'u=1', aud: testClientId }),
    'assertion-is-id-token',
  ],
  'client and server in each other’s place': [
    JSON.stringify({ ...whole, iss: issuer, aud: testClientId, nonce: 'n' }),
    undefined,
  ],
  'a scope and a client_id': [
    JSON.stringify({ ...whole, iss: issuer, sub: 'u=1', scope: 'openid', client_id: 'x' }),
    'assertion-is-access-token',
  ],
  'a response_type': [
    JSON.stringify({ ...whole, sub: undefined, response_type: 'code' }),
    'assertion-is-request-object',
  ],
  'htm and htu': [JSON.stringify({ ...whole, htm: 'POST', htu: issuer }), 'assertion-is-dpop-proof'],
};

describe('the shape of an assertion by what it holds', () => {
  it.each(Object.entries(payloads))('%s', async (_name, [payload, code]) => {
    expect(await signed(payload)).toBe(code);
  });

  it('takes no client assertion with one other fault for another token', async () => {
    const { sub: _sub, ...withoutSub } = whole;
    for (const claims of [{ ...whole, sub: 'u=1' }, withoutSub].map((one) => JSON.stringify(one))) {
      expect(await signed(claims, { ...header, typ: 'at+jwt' })).toBeUndefined();
      expect(await signed(claims, { ...header, typ: 'dpop+jwt' })).toBeUndefined();
      expect(await signed(claims, { ...header, exp: 'x', crit: ['exp'] })).toBeUndefined();
    }
  });

  it('sees other tokens by their header', async () => {
    const issued = JSON.stringify({ ...whole, iss: issuer, sub: 'u=1' });
    expect(await signed(issued, { ...header, typ: 'at+jwt' })).toBe('assertion-is-access-token');
    const proof = JSON.stringify({ iat: testNow, jti: 'a' });
    expect(await signed(proof, { ...header, typ: 'dpop+jwt' })).toBe('assertion-is-dpop-proof');
    expect(await signed('{}', { ...header, iss: 'a', exp: 1 })).toBe('header-payload-swapped');
  });

  it('reads names of every object as names', async () => {
    expect(await signed('{"__proto__":{"iss":"a","sub":"a"},"iss":"b","sub":"b"}')).toBeUndefined();
    expect(await signed('{"constructor":1}')).toBeUndefined();
  });
});
