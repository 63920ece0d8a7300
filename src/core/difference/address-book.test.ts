import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { singpassLegacy } from '../profiles/singpass-legacy.ts';
import { addressBookFor, addressBookOf, entriesFor } from './address-book.ts';

describe('the book of addresses', () => {
  it('holds every address of a profile with its role and environment', () => {
    const entries = addressBookOf([singpassFapi]).map(({ environment, role, url }) => [
      environment,
      role,
      url,
    ]);
    expect(entries).toEqual([
      ['production', 'issuer', 'https://id.singpass.gov.sg/fapi'],
      ['production', 'token endpoint', 'https://id.singpass.gov.sg/fapi/token'],
      ['production', 'PAR endpoint', 'https://id.singpass.gov.sg/fapi/par'],
      ['production', 'authorization endpoint', 'https://id.singpass.gov.sg/fapi/auth'],
      ['production', 'userinfo endpoint', 'https://id.singpass.gov.sg/fapi/userinfo'],
      ['staging', 'issuer', 'https://stg-id.singpass.gov.sg/fapi'],
      ['staging', 'token endpoint', 'https://stg-id.singpass.gov.sg/fapi/token'],
      ['staging', 'PAR endpoint', 'https://stg-id.singpass.gov.sg/fapi/par'],
      ['staging', 'authorization endpoint', 'https://stg-id.singpass.gov.sg/fapi/auth'],
      ['staging', 'userinfo endpoint', 'https://stg-id.singpass.gov.sg/fapi/userinfo'],
    ]);
  });

  it('has no entry for an endpoint that a profile does not have', () => {
    const roles = addressBookOf([singpassLegacy]).map(({ role }) => role);
    const ofOne = ['issuer', 'token endpoint', 'authorization endpoint', 'userinfo endpoint'];
    expect(roles).toEqual([...ofOne, ...ofOne]);
  });

  it('begins with the addresses of the case, where it has its own, and none where nothing tells', () => {
    const assumed = { environmentFrom: 'given', profileFrom: 'given' } as const;
    const book = addressBookFor({
      profile: singpassLegacy,
      target: { environment: 'custom', ...assumed, tokenEndpoint: 'https://op.example.org/token' },
    });
    expect(book).toEqual([
      {
        url: 'https://op.example.org/token',
        role: 'token endpoint',
        environment: 'custom',
        profile: singpassLegacy.title,
        server: 'singpass',
      },
      ...addressBookOf(),
    ]);
  });

  it('begins with those of the profile, where it has none of its own', () => {
    const subject = buildSubject({ environment: 'staging', profile: 'singpass-fapi' }, 0);
    expect(
      addressBookFor(subject)
        .slice(0, 4)
        .map(({ role, url }) => [role, url]),
    ).toEqual([
      ['issuer', 'https://stg-id.singpass.gov.sg/fapi'],
      ['token endpoint', 'https://stg-id.singpass.gov.sg/fapi/token'],
      ['PAR endpoint', 'https://stg-id.singpass.gov.sg/fapi/par'],
      ['userinfo endpoint', 'https://stg-id.singpass.gov.sg/fapi/userinfo'],
    ]);
  });

  it('finds an address with a slash at its end, and no other', () => {
    const book = addressBookOf([singpassFapi]);
    const issuer = 'https://stg-id.singpass.gov.sg/fapi';
    expect(entriesFor(book, `${issuer}/`).map(({ url }) => url)).toEqual([issuer]);
    expect(entriesFor(book, `${issuer}//`)).toEqual([]);
  });
});
