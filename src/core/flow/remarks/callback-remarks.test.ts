import { describe, expect, it } from 'vitest';
import type { Subject } from '../../case/subject.ts';
import { singpassFapi } from '../../profiles/singpass-fapi.ts';
import { singpassLegacy } from '../../profiles/singpass-legacy.ts';
import type { FlowRemark } from '../flow.ts';
import { callbackRemarks } from './callback-remarks.ts';

type Parameters = Readonly<Record<string, string>>;

const listOf = (parameters: Parameters) =>
  Object.entries(parameters).map(([name, value]) => ({ name, value }));
const issuer = 'https://stg-id.singpass.gov.sg/fapi';
const production = 'https://id.singpass.gov.sg/fapi';
const target = { environmentFrom: 'given', issuer };
const warning = (text: string, reference: FlowRemark['reference']): FlowRemark => ({
  tone: 'warning',
  text,
  reference,
});
const remarks = (callback: Parameters, parts: object = {}, url?: string): readonly FlowRemark[] =>
  callbackRemarks({
    profile: singpassFapi,
    target,
    callback: { text: '', url, parameters: listOf(callback) },
    ...parts,
  } as unknown as Subject);
const asked = (parameters: Parameters) => ({ authorizationRequest: { parameters: listOf(parameters) } });
const sent = (parameters: Parameters) => ({ request: { parameters: listOf(parameters) } });

describe('the state of a callback', () => {
  const lost = warning('state did not come back: a proxy or a frontend cut it off.', 'RFC 6749 §4.1.2');
  const other = warning(
    'state is not the one that was sent: the callback belongs to another login. Refuse it.',
    'RFC 6749 §10.12',
  );
  it.each<[string, Parameters, object, readonly FlowRemark[]]>([
    ['the one sent', { state: 's' }, asked({ state: 's' }), []],
    ['another', { state: 't' }, asked({ state: 's' }), [other]],
    ['lost', {}, asked({ state: 's' }), [lost]],
    ['never sent', { state: 's' }, asked({}), []],
    ['of an unknown login', { state: 's' }, {}, []],
  ])('is %s', (_name, callback, parts, wanted) => {
    expect(remarks({ iss: issuer, ...callback }, parts)).toEqual(wanted);
  });
});

describe('the iss of a callback', () => {
  const none: FlowRemark = {
    tone: 'note',
    text: 'No iss: in production it comes with every callback since 2026-06-11. A firewall or frontend may have cut it off.',
    reference: 'RFC 9207 §2',
  };
  const wrong = (what: string, expected: string): FlowRemark =>
    warning(`iss is ${what}: expected ${expected}. Refuse such a callback.`, 'RFC 9207 §2.4');
  const assumed = { target: { environmentFrom: 'assumed', issuer } };
  it.each<[string, Parameters, object, readonly FlowRemark[]]>([
    ['the issuer', { iss: issuer }, {}, []],
    ['missing', {}, {}, [none]],
    ['missing, where it never comes', {}, { profile: singpassLegacy }, []],
    ['the issuer of the other environment', { iss: production }, {}, [wrong('of production', issuer)]],
    ['a slash too long', { iss: `${issuer}/` }, {}, [wrong('of staging', issuer)]],
    [
      'the issuer of another profile',
      { iss: 'https://stg-id.singpass.gov.sg' },
      {},
      [wrong('of staging and another profile', issuer)],
    ],
    ['of nobody', { iss: 'https://evil.example' }, {}, [wrong('no issuer of this profile', issuer)]],
    ['one of the profile, where the environment is assumed', { iss: production }, assumed, []],
    [
      'none of the profile, where the environment is assumed',
      { iss: 'x' },
      assumed,
      [wrong('no issuer of this profile', `${production} or ${issuer}`)],
    ],
    ['compared with nothing', { iss: 'x' }, { target: { environmentFrom: 'given' } }, []],
  ])('is %s', (_name, callback, parts, wanted) => {
    expect(remarks(callback, parts)).toEqual(wanted);
  });
});

describe('the place of a callback', () => {
  const elsewhere = warning(
    'The callback came to another address than the redirect_uri that was asked for.',
    'RFC 6749 §4.1.2',
  );
  it.each<[string, object, string | undefined, readonly FlowRemark[]]>([
    ['as asked', asked({ redirect_uri: 'https://a/b' }), 'https://a/b?code=c', []],
    [
      'as asked, with a query of its own',
      asked({ redirect_uri: 'https://a/b?x=y' }),
      'https://a/b?x=y&code=c',
      [],
    ],
    ['as asked, with a fragment', asked({ redirect_uri: 'https://a/b#x' }), 'https://a/b#code=c', []],
    ['another', asked({ redirect_uri: 'https://a/b' }), 'https://a/c?code=c', [elsewhere]],
    ['unknown', asked({ redirect_uri: 'https://a/b' }), undefined, []],
    ['not asked for', asked({}), 'https://a/c?code=c', []],
    ['of an unknown login', {}, 'https://a/c?code=c', []],
  ])('is %s', (_name, parts, url, wanted) => {
    expect(remarks({ iss: issuer }, parts, url)).toEqual(wanted);
  });
});

describe('the code of a callback', () => {
  const other = warning(
    'The token request sends another code than this callback brought.',
    'RFC 6749 §4.1.3',
  );
  it.each<[string, Parameters, object, readonly FlowRemark[]]>([
    ['the one that is sent', { code: 'c' }, sent({ code: 'c' }), []],
    ['another', { code: 'c' }, sent({ code: 'd' }), [other]],
    ['hidden by the person', { code: '***' }, sent({ code: 'd' }), []],
    ['another, or the same, where what was sent is hidden', { code: 'c' }, sent({ code: '[REDACTED]' }), []],
    ['missing', {}, sent({ code: 'd' }), []],
    ['not sent', { code: 'c' }, sent({}), []],
    ['sent by no request', { code: 'c' }, {}, []],
  ])('is %s', (_name, callback, parts, wanted) => {
    expect(remarks({ iss: issuer, ...callback }, parts)).toEqual(wanted);
  });
});

it('has no remarks where there is no callback', () => {
  expect(callbackRemarks({ profile: singpassFapi, target } as Subject)).toEqual([]);
});

it('has the remarks on state, issuer, place and code in this order', () => {
  const parts = { ...asked({ state: 's', redirect_uri: 'https://a' }), ...sent({ code: 'd' }) };
  expect(remarks({ code: 'c' }, parts, 'https://b').map(({ reference }) => reference)).toEqual([
    'RFC 6749 §4.1.2',
    'RFC 9207 §2',
    'RFC 6749 §4.1.2',
    'RFC 6749 §4.1.3',
  ]);
});
