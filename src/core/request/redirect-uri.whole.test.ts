import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { parseForm } from './parse-form.ts';
import { classifyRedirectUri, swallowedNames } from './redirect-uri.ts';

const uri = 'https://rp.sg/cb';
const registered = (...redirect_uris: readonly string[]): Case => ({ expected: { redirect_uris } });

/** What was found of a redirect_uri, without the parameter that shows it. */
function verdict(value: string, more: Case): unknown {
  const { parameter, ...rest } = {
    parameter: undefined,
    ...classifyRedirectUri(buildSubject({ parameters: { a: 'b', redirect_uri: value }, ...more }, 0)),
  };
  if (parameter !== undefined) expect(parameter).toMatchObject({ name: 'redirect_uri', value });
  return rest;
}
const byRegistration = (value: string): object => ({
  value,
  source: 'expected',
  path: 'expected.redirect_uris',
  certainty: 'strong',
});

describe('a redirect_uri', () => {
  it('is not judged where there is none, or none that is whole', () => {
    expect(classifyRedirectUri(buildSubject({}, 0))).toEqual({ kind: 'not-judged' });
    expect(classifyRedirectUri(buildSubject({ parameters: { a: 'b' } }, 0))).toEqual({ kind: 'not-judged' });
    expect(verdict('', registered(uri))).toEqual({ kind: 'not-judged' });
  });

  it.each<readonly [string, string, string, string]>([
    [`${uri}/`, uri, 'slash', 'a trailing slash'],
    [uri, `${uri}/`, 'slash', 'a trailing slash'],
    [`${uri}/?a=b`, `${uri}?a=b`, 'slash', 'a trailing slash in the path'],
    [`${uri}?a=b`, `${uri}/?a=b`, 'slash', 'a trailing slash in the path'],
    [`${uri}?a=%62`, `${uri}?a=b`, 'double-encoded', 'percent-encoding'],
    [`${uri}?a=b`, `${uri}?a=%62`, 'double-encoded', 'percent-encoding'],
    ['https://other.example/cb', uri, 'origin', 'the host'],
    ['https://rp.sg/other', uri, 'path', 'the path'],
  ])('%s beside %s differs by %s', (value, expected, kind, note) => {
    const found = verdict(value, registered(expected)) as { note: string };
    expect(found).toMatchObject({ kind, reference: byRegistration(expected) });
    if (kind === 'slash' || kind === 'double-encoded') expect(found.note).toBe(note);
  });

  it('differs by its query', () => {
    expect(verdict(`${uri}?a=b`, registered(`${uri}?c=d`))).toMatchObject({ kind: 'query' });
    expect(verdict(`${uri}#a`, registered(`${uri}#b`))).toMatchObject({ kind: 'query' });
    expect(verdict('a/b?c', registered('a/d?c'))).toMatchObject({ kind: 'path' });
  });

  it.each([
    ['https%3A%2F%2Frp.sg', {}, { kind: 'double-encoded', reference: undefined }],
    ['HTTP%3A%2F%2Frp.sg', {}, { kind: 'double-encoded', reference: undefined }],
    ['xhttps%3A%2F%2Frp.sg', {}, { kind: 'no-reference' }],
    [uri, {}, { kind: 'no-reference' }],
    [uri, registered(), { kind: 'no-reference' }],
    [uri, registered(' '), { kind: 'no-reference' }],
    [uri, registered('https://a.sg', ` ${uri} `), { kind: 'same' }],
    [
      `${uri}/`,
      registered('', uri, 'https://a.sg'),
      { kind: 'slash', note: 'a trailing slash', reference: byRegistration(uri) },
    ],
    [
      uri,
      { callback: `${uri}?code=a&state=b&iss=c&error&error_description=d&error_uri=e&session_state=f#g` },
      { kind: 'same' },
    ],
    [`${uri}?x=y&codes=z`, { callback: `${uri}?x=y&code=a&codes=z` }, { kind: 'same' }],
    [
      `${uri}/`,
      { callback: `${uri}?code=a`, ...registered(`${uri}/`) },
      {
        kind: 'slash',
        note: 'a trailing slash',
        reference: { value: uri, source: 'callback', path: 'url', certainty: 'strong' },
      },
    ],
    [uri, { callback: '?code=a' }, { kind: 'no-reference' }],
    [uri, { authorization_request: `response_type=code&redirect_uri=${uri}` }, { kind: 'same' }],
    [
      `${uri}/`,
      { authorization_request: `response_type=code&redirect_uri=${uri}`, callback: `${uri}/?code=a` },
      {
        kind: 'slash',
        note: 'a trailing slash',
        reference: {
          value: uri,
          source: 'authorization_request',
          path: 'parameters.redirect_uri',
          span: { start: 32, end: 48 },
          certainty: 'proof',
        },
      },
    ],
    ...['%3Credacted%3E', '%3Cyour uri%3E'].map(
      (hidden) =>
        [
          uri,
          {
            authorization_request: `response_type=code&redirect_uri=${hidden}`,
            ...registered('https://a.sg'),
          },
          { kind: 'no-reference' },
        ] as const,
    ),
    [
      uri,
      { authorization_request: `curl https://a.sg/par -d "redirect_uri=$A"`, ...registered('https://a.sg') },
      { kind: 'no-reference' },
    ],
    [uri, { authorization_request: 'response_type=code', ...registered(uri) }, { kind: 'same' }],
    [
      `${uri}?x=y`,
      { parameters: { redirect_uri: `${uri}?x=y`, z: 'a' }, ...registered(`${uri}?x=y&z=a`) },
      { kind: 'not-judged' },
    ],
  ] as const)('%s of %j', (value, more, wanted) => expect(verdict(value, more)).toEqual(wanted));

  it('was cut at its own & only where its tail stands beside it', () => {
    expect(verdict(`${uri}?x=y`, registered(`${uri}?x=y&z=a`))).toMatchObject({ kind: 'query' });
    expect(verdict(`${uri}?x`, registered(`${uri}?x=y&a=b`))).toMatchObject({ kind: 'query' });
  });

  it.each([
    [`${uri}?a=1&b%2Fc=2&d?e=3`, 'b%2Fc=x&a=y&d?e=z&f=g', ['b/c', 'a', 'd?e']],
    [uri, 'a=b', []],
    [`${uri}?=1`, '=b', []],
  ])('of %s and %s has swallowed %j', (value, body, names) => {
    expect(swallowedNames(value, parseForm(body, 'body'))).toEqual(names);
  });
});
