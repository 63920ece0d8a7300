import { describe, expect, it } from 'vitest';
import type { Target } from '../case/subject.ts';
import { corppassFapi } from '../profiles/corppass-fapi.ts';
import { mockpassFapi } from '../profiles/mockpass-fapi.ts';
import type { AudienceRule, Profile } from '../profiles/profile.ts';
import { rfc7523 } from '../profiles/rfc7523.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { singpassLegacy } from '../profiles/singpass-legacy.ts';
import { type AudienceFault, classifyAudience } from './audience.ts';
import type { Json } from './decoded-jwt.ts';

const host = 'https://stg-id.singpass.gov.sg';
const issuer = `${host}/fapi`;
const told = { environment: 'staging', environmentFrom: 'given', profileFrom: 'given' } as const;
const target: Target = { ...told, issuer, tokenEndpoint: `${issuer}/token`, parEndpoint: `${issuer}/par` };

const underFapi = (aud: Json, aim: Target = target) =>
  classifyAudience({ aud }, { profile: singpassFapi, target: aim });
const withRule = (value: AudienceRule, list: 'accepted' | 'refused' = 'refused'): Profile => ({
  ...singpassFapi,
  assertion: {
    ...singpassFapi.assertion,
    audience: { ...singpassFapi.assertion.audience, value },
    audienceList: { ...rfc7523.assertion.audience, value: list },
  },
});

describe('what is said of aud where the issuer is wanted', () => {
  it.each<[Json, AudienceFault['code'], string | undefined]>([
    ['', 'aud-missing', undefined],
    [null, 'aud-missing', undefined],
    [7, 'aud-missing', 'aud must be a string'],
    [{ a: 1 }, 'aud-missing', 'aud must be a string'],
    [[], 'aud-array', 'an array, and the right value is not in it'],
    [[`${issuer}/`], 'aud-array', 'an array, and the right value is not in it'],
    [[7, issuer], 'aud-array', 'the right value is in the array: only the form differs'],
  ])('%j, which is no text', (aud, code, note) => {
    expect(underFapi(aud)).toEqual({ code, found: JSON.stringify(aud), expected: issuer, note });
  });

  it('where it is missing', () => {
    const fault = { code: 'aud-missing', found: 'missing', expected: issuer };
    expect(classifyAudience({}, { profile: singpassFapi, target })).toEqual(fault);
  });

  const endpoint = 'an endpoint, not the issuer';
  const spelling = 'the same but for spelling';
  const path = 'the same host, another path';
  it.each<[string, AudienceFault['code'], string]>([
    [`${issuer}/.well-known/keys`, 'aud-discovery-url', 'the address of a document, not the issuer'],
    [`${issuer}/token`, 'aud-token-endpoint', endpoint],
    [`${issuer}/token/`, 'aud-token-endpoint', endpoint],
    [`${issuer}/par`, 'aud-token-endpoint', endpoint],
    [`${issuer}/auth`, 'aud-token-endpoint', endpoint],
    [`${issuer}/`, 'aud-trailing-slash', 'a slash at the end'],
    [issuer.toUpperCase(), 'aud-scheme-or-spelling', spelling],
    [` ${issuer} `, 'aud-scheme-or-spelling', spelling],
    [`${issuer}//`, 'aud-scheme-or-spelling', path],
    [issuer.replace('https', 'http'), 'aud-scheme-or-spelling', spelling],
    [issuer.replace('//', '/'), 'aud-scheme-or-spelling', spelling],
    [issuer.replace('//', '///'), 'aud-scheme-or-spelling', spelling],
    [issuer.replace('https:', ''), 'aud-scheme-or-spelling', spelling],
    [issuer.replace('https://', ''), 'aud-scheme-or-spelling', spelling],
    [issuer.replace('.sg', '.sg:443'), 'aud-scheme-or-spelling', spelling],
    [issuer.replace('.sg', '.sg:4430'), 'aud-scheme-or-spelling', path],
    [`${issuer}/tokens`, 'aud-scheme-or-spelling', path],
    [`${issuer}/x/token`, 'aud-scheme-or-spelling', path],
    [`${issuer}token`, 'aud-scheme-or-spelling', path],
    [`${host}/auth/x`, 'aud-scheme-or-spelling', path],
    [' stg-id.singpass.gov.sg/x', 'aud-scheme-or-spelling', path],
    [host, 'aud-wrong-profile', 'the issuer of the old profile'],
    [`${host}/token`, 'aud-wrong-profile', 'the issuer of the old profile'],
    [`${host}/userinfo`, 'aud-wrong-profile', 'the issuer of the old profile'],
    ['https://id.singpass.gov.sg/fapi', 'aud-wrong-env', 'the issuer of another environment'],
    ['https://id.singpass.gov.sg/fapi/', 'aud-wrong-env', 'the issuer of another environment'],
    ['https://id.singpass.gov.sg/fapi/token', 'aud-wrong-env', 'an endpoint of another environment'],
    ['https://id.singpass.gov.sg/fapi/par', 'aud-wrong-env', 'an endpoint of another environment'],
    ['https://id.singpass.gov.sg/fapi/auth', 'aud-wrong-env', 'an endpoint of another environment'],
    ['https://id.singpass.gov.sg/fapi/userinfo', 'aud-wrong-env', 'an endpoint of another environment'],
    ['https://id.singpass.gov.sg/fapi/x', 'aud-other-service', 'another service'],
    ['https://login.example.com/token', 'aud-other-service', 'another service'],
    ['a client', 'aud-other-service', 'not an address, as the issuer is'],
    ['http://[', 'aud-other-service', 'not an address, as the issuer is'],
  ])('%j', (aud, code, note) => {
    expect(underFapi(aud)).toEqual({ code, found: aud, expected: issuer, note });
  });

  it('where the profile is the old one', () => {
    const aim = { ...told, issuer: host, tokenEndpoint: `${host}/token` };
    expect(classifyAudience({ aud: issuer }, { profile: singpassLegacy, target: aim })).toEqual({
      code: 'aud-wrong-profile',
      found: issuer,
      expected: host,
      note: 'the issuer of the FAPI profile',
    });
  });
});

describe('what is said of aud where the issuer is not known', () => {
  const nowhere: Target = { ...told, tokenEndpoint: `${issuer}/token` };
  it.each<[Json, AudienceFault | undefined]>([
    [issuer, undefined],
    ['a client', undefined],
    ['/token', undefined],
    [`${issuer}/par`, undefined],
    [
      `${issuer}/token`,
      { code: 'aud-token-endpoint', found: `${issuer}/token`, note: 'an endpoint, not the issuer' },
    ],
    [[issuer], { code: 'aud-array', found: `["${issuer}"]`, note: 'an array' }],
    ['', { code: 'aud-missing', found: '""' }],
  ])('%j', (aud, fault) => expect(underFapi(aud, nowhere)).toEqual(fault));
});

describe('what is said of aud where the token endpoint is wanted', () => {
  const under = (aud: Json, aim: Target = target) =>
    classifyAudience({ aud }, { profile: withRule('token-endpoint'), target: aim });
  const expected = `${issuer}/token`;
  it.each<[string, AudienceFault['code'], string]>([
    [issuer, 'aud-scheme-or-spelling', 'the issuer, and the token endpoint is wanted'],
    [`${issuer}/`, 'aud-scheme-or-spelling', 'the issuer, and the token endpoint is wanted'],
    [`${issuer}/token/`, 'aud-trailing-slash', 'a slash at the end'],
    [`${issuer}/TOKEN`, 'aud-scheme-or-spelling', 'the same but for spelling'],
    [`${issuer}/par`, 'aud-token-endpoint', 'an endpoint, not the issuer'],
    ['https://login.example.com', 'aud-other-service', 'another service'],
  ])('%s', (aud, code, note) => expect(under(aud)).toEqual({ code, found: aud, expected, note }));

  it('and stands there', () => expect(under(expected)).toBeUndefined());

  it('and is known, though the issuer is not', () => {
    const aim = { ...told, tokenEndpoint: expected };
    const found = 'https://login.example.com';
    expect(under(found, aim)).toEqual({
      code: 'aud-other-service',
      found,
      expected,
      note: 'another service',
    });
    expect(under(found, { ...told, issuer })).toBeUndefined();
  });
});

describe('what is said of aud where either may stand', () => {
  const profile = withRule('issuer-or-token-endpoint', 'accepted');
  const under = (aud: Json, aim: Target = target) => classifyAudience({ aud }, { profile, target: aim });
  const either = `${issuer} or ${issuer}/token`;

  it.each<[Json]>([[issuer], [`${issuer}/token`], [[issuer]], [['x', 7, `${issuer}/token`]]])(
    '%j is right',
    (aud) => expect(under(aud)).toBeUndefined(),
  );

  it.each<[Json, AudienceFault]>([
    [[], { code: 'aud-missing', found: '[]', expected: issuer, note: 'no text is in the list' }],
    [[7], { code: 'aud-missing', found: '[7]', expected: issuer, note: 'no text is in the list' }],
    [
      [7, 'a client'],
      {
        code: 'aud-other-service',
        found: 'a client',
        expected: either,
        note: 'not an address, as the issuer is',
      },
    ],
    [
      `${issuer}/token/`,
      {
        code: 'aud-trailing-slash',
        found: `${issuer}/token/`,
        expected: `${issuer}/token`,
        note: 'a slash at the end',
      },
    ],
    [
      `${issuer}/Token`,
      {
        code: 'aud-scheme-or-spelling',
        found: `${issuer}/Token`,
        expected: `${issuer}/token`,
        note: 'the same but for spelling',
      },
    ],
  ])('%j', (aud, fault) => expect(under(aud)).toEqual(fault));

  it('and the issuer is not known', () => {
    const aim = { ...told, tokenEndpoint: `${issuer}/token` };
    expect(under('https://login.example.com', aim)).toBeUndefined();
    expect(under(`${issuer}/token/`, aim)?.code).toBe('aud-trailing-slash');
    expect(under(`${issuer}/Token`, aim)).toBeUndefined();
  });
});

describe('the issuers of other services', () => {
  const noteUnder = (profile: Profile, aud: string) =>
    classifyAudience({ aud }, { profile, target: { ...told, issuer: 'https://as.example.sg' } })?.note;
  const production = 'https://id.singpass.gov.sg/fapi';
  it.each([
    [singpassFapi, 'the issuer of another environment'],
    [mockpassFapi, 'the issuer of another environment'],
    [corppassFapi, 'another service'],
    [rfc7523, 'another service'],
  ])('count as its own under some profiles', (profile, note) => {
    expect(noteUnder(profile, production)).toBe(note);
  });

  it('count under a generic profile where it names them', () => {
    const named = { ...rfc7523, environments: singpassFapi.environments };
    expect(noteUnder(named, production)).toBe('the issuer of another environment');
    expect(noteUnder(named, 'https://id.singpass.gov.sg')).toBe('another service');
  });
});
