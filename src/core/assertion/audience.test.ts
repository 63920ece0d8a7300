import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import type { Subject } from '../case/subject.ts';
import { classifyAudience } from './audience.ts';
import type { Json } from './decoded-jwt.ts';

const host = 'https://stg-id.singpass.gov.sg';
const fapi = buildSubject({ profile: 'singpass-fapi', environment: 'staging' }, 0);
const legacy = buildSubject({ profile: 'singpass-legacy', environment: 'staging' }, 0);

const codeOf = (aud: Json, subject: Subject): string | undefined => classifyAudience({ aud }, subject)?.code;

const values: readonly (readonly [Json, string | undefined, string | undefined])[] = [
  // aud, under FAPI, under the old profile
  [`${host}/fapi`, undefined, 'aud-wrong-profile'],
  [host, 'aud-wrong-profile', undefined],
  [`${host}/fapi/`, 'aud-trailing-slash', 'aud-wrong-profile'],
  [`${host}/`, 'aud-wrong-profile', 'aud-trailing-slash'],
  [`${host}/fapi/token`, 'aud-token-endpoint', 'aud-wrong-profile'],
  [`${host}/fapi/par`, 'aud-token-endpoint', 'aud-wrong-profile'],
  [`${host}/fapi/token/`, 'aud-token-endpoint', 'aud-wrong-profile'],
  [`${host}/token`, 'aud-wrong-profile', 'aud-token-endpoint'],
  [`${host}/fapi/userinfo`, 'aud-token-endpoint', 'aud-wrong-profile'],
  [`${host}/userinfo`, 'aud-wrong-profile', 'aud-token-endpoint'],
  ['https://id.singpass.gov.sg/fapi', 'aud-wrong-env', 'aud-wrong-env'],
  ['https://id.singpass.gov.sg', 'aud-wrong-env', 'aud-wrong-env'],
  ['https://id.singpass.gov.sg/fapi/token', 'aud-wrong-env', 'aud-wrong-env'],
  [`${host}/fapi/.well-known/openid-configuration`, 'aud-discovery-url', 'aud-discovery-url'],
  [`${host}/fapi/.well-known/keys`, 'aud-discovery-url', 'aud-discovery-url'],
  ['http://stg-id.singpass.gov.sg/fapi', 'aud-scheme-or-spelling', 'aud-scheme-or-spelling'],
  ['stg-id.singpass.gov.sg/fapi', 'aud-scheme-or-spelling', 'aud-scheme-or-spelling'],
  ['https:/stg-id.singpass.gov.sg/fapi', 'aud-scheme-or-spelling', 'aud-scheme-or-spelling'],
  ['//stg-id.singpass.gov.sg/fapi', 'aud-scheme-or-spelling', 'aud-scheme-or-spelling'],
  ['https//stg-id.singpass.gov.sg/fapi', 'aud-scheme-or-spelling', 'aud-scheme-or-spelling'],
  ['https://stg-id.singapss.gov.sg/fapi', 'aud-scheme-or-spelling', 'aud-scheme-or-spelling'],
  ['https://stg-id.singpass.gov.com/fapi', 'aud-other-service', 'aud-other-service'],
  [`${host}/FAPI`, 'aud-scheme-or-spelling', 'aud-scheme-or-spelling'],
  [` ${host}/fapi`, 'aud-scheme-or-spelling', 'aud-scheme-or-spelling'],
  [`${host}:443/fapi`, 'aud-scheme-or-spelling', 'aud-scheme-or-spelling'],
  ['https://login.example.com', 'aud-other-service', 'aud-other-service'],
  ['T5sM5a53Yaw3URyDEv2y9129CbElCN2F', 'aud-other-service', 'aud-other-service'],
  [[`${host}/fapi`], 'aud-array', 'aud-array'],
  [[], 'aud-array', 'aud-array'],
  ['', 'aud-missing', 'aud-missing'],
  [null, 'aud-missing', 'aud-missing'],
  [7, 'aud-missing', 'aud-missing'],
  [{ aud: host }, 'aud-missing', 'aud-missing'],
];

describe('the kind of difference of aud', () => {
  it.each(values)('%j', (aud, underFapi, underLegacy) => {
    expect(codeOf(aud, fapi)).toBe(underFapi);
    expect(codeOf(aud, legacy)).toBe(underLegacy);
  });

  it('is missing where there is no aud', () => {
    expect(classifyAudience({}, fapi)).toMatchObject({ code: 'aud-missing', expected: `${host}/fapi` });
  });

  it('names the exact value that is expected', () => {
    for (const [aud, underFapi] of values) {
      const fault = classifyAudience({ aud }, fapi);
      expect(fault?.expected).toBe(underFapi === undefined ? undefined : `${host}/fapi`);
    }
  });

  it('says whether an array holds the right value, where that is known', () => {
    const noteOf = (aud: Json, subject: Pick<Subject, 'profile' | 'target'>): string | undefined =>
      classifyAudience({ aud }, subject)?.note;
    const nowhere = { ...fapi, target: { ...fapi.target, issuer: undefined } };
    expect(noteOf([`${host}/fapi`], fapi)).toBe('the right value is in the array: only the form differs');
    expect(noteOf([host], fapi)).toBe('an array, and the right value is not in it');
    expect(noteOf([host], nowhere)).toBe('an array');
  });

  it('judges no text where the issuer is not known', () => {
    const nowhere = {
      ...fapi,
      target: { environment: 'custom', environmentFrom: 'given', profileFrom: 'given' },
    };
    expect(codeOf('https://as.example.sg', nowhere as Subject)).toBeUndefined();
    expect(codeOf('https://as.example.sg/.well-known/x', nowhere as Subject)).toBe('aud-discovery-url');
  });
});
