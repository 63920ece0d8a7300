import { expect, it } from 'vitest';
import { isPublicAuthority, organisationOf } from './public-authorities.ts';

it.each([
  ["C=US, O=Let's Encrypt, CN=R11", "Let's Encrypt"],
  ['C = US, O = "DigiCert, Inc.", CN = T1', 'DigiCert, Inc.'],
  ['C=US; O=Amazon; CN=Amazon RSA 2048 M02', 'Amazon'],
  ['CN=X, O=GoDaddy.com\\, Inc., C=US', 'GoDaddy.com, Inc.'],
  ['/C=GB/O=Sectigo Limited/CN=S', 'Sectigo Limited'],
])('finds the organisation of %s', (name, organisation) => {
  expect(organisationOf(name)).toBe(organisation);
  expect(isPublicAuthority(name)).toBe(true);
});

it.each(["CN=Let's Encrypt", 'O=Corp, CN=DigiCert', 'OU=Amazon', 'O=My DigiCert', '', 'O='])(
  'does not take %s for a public authority',
  (name) => {
    expect(isPublicAuthority(name)).toBe(false);
  },
);
