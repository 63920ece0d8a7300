import { describe, expect, it } from 'vitest';
import { parseCertificate } from './parse-certificate.ts';

class Names {
  constructor(
    readonly names: { readonly items: readonly { readonly type: string; readonly value: string }[] },
  ) {}
}
class Constraints {}
class KeyId {}
class IssuerKeyId {}
class Access {}

interface Parts {
  readonly names?: unknown;
  readonly ca?: boolean;
  readonly access?: readonly { readonly type: string; readonly value: string }[];
  readonly algorithm?: object;
  readonly subject?: string;
  readonly cn?: string;
}

/** The library with a certificate of these parts in place of any bytes. */
function factsWith(parts: Parts) {
  const extensions = new Map<unknown, unknown>([
    ['2.5.29.17', parts.names ?? null],
    [Constraints, parts.ca === undefined ? null : { ca: parts.ca }],
    [KeyId, null],
    [IssuerKeyId, { keyId: 'AB' }],
    [Access, parts.access === undefined ? null : { caIssuers: parts.access }],
  ]);
  class X509Certificate {
    readonly subject = parts.subject ?? 'CN=a';
    readonly issuer = 'CN=b';
    readonly subjectName = { getField: () => (parts.cn === undefined ? [] : [parts.cn]) };
    readonly issuerName = { getField: () => ['O'] };
    readonly serialNumber = '01';
    readonly notBefore = new Date(1_500);
    readonly notAfter = new Date(2_999);
    readonly publicKey = { algorithm: parts.algorithm ?? { name: 'ECDSA', namedCurve: 'P-256' } };
    getExtension(kind: unknown): unknown {
      return extensions.get(kind) ?? null;
    }
  }
  const library = {
    X509Certificate,
    SubjectAlternativeNameExtension: Names,
    BasicConstraintsExtension: Constraints,
    SubjectKeyIdentifierExtension: KeyId,
    AuthorityKeyIdentifierExtension: IssuerKeyId,
    AuthorityInfoAccessExtension: Access,
  } as unknown as Parameters<typeof parseCertificate>[0];
  return parseCertificate(library, { span: { start: 1, end: 2 }, body: 'AAAA' }, 3)?.facts;
}

describe('what the bytes of a certificate say', () => {
  it('is read member by member', () => {
    expect(factsWith({ cn: 'a', ca: true })).toEqual({
      at: 3,
      span: { start: 1, end: 2 },
      subject: 'CN=a',
      issuer: 'CN=b',
      commonName: 'a',
      issuerOrganisation: 'O',
      serial: '01',
      notBefore: 1,
      notAfter: 2,
      names: [],
      isCa: true,
      keyId: undefined,
      issuerKeyId: 'ab',
      issuerUrl: undefined,
      key: 'EC P-256',
    });
  });

  it('is no authority, and has no common name, where it does not say so', () => {
    expect(factsWith({})).toMatchObject({ isCa: false, commonName: undefined });
    expect(factsWith({ cn: '' })?.commonName).toBeUndefined();
  });

  it('is names for hosts and addresses, and no others', () => {
    const items = [
      { type: 'dns', value: 'a.sg' },
      { type: 'email', value: 'x@a.sg' },
      { type: 'ip', value: '192.0.2.1' },
    ];
    expect(factsWith({ names: new Names({ items }) })?.names).toEqual([
      { kind: 'dns', value: 'a.sg' },
      { kind: 'ip', value: '192.0.2.1' },
    ]);
  });

  it.each([
    ['the list cannot be read', {}, undefined],
    ['there are too many', new Names({ items: Array(2_001).fill({ type: 'dns', value: 'a' }) }), undefined],
  ])('is not known of names where %s', (_name, names, wanted) => {
    expect(factsWith({ names })?.names).toBe(wanted);
  });

  it('is as many names as are read', () => {
    const names = new Names({ items: Array(2_000).fill({ type: 'dns', value: 'a' }) });
    expect(factsWith({ names })?.names).toHaveLength(2_000);
  });

  it.each([
    ['http://ca.example/a.crt', 'http://ca.example/a.crt'],
    ['https://ca.example/a.crt', 'https://ca.example/a.crt'],
    ['ldap://ca.example/a', undefined],
    ['http://ca.example/a; rm -rf x', undefined],
    ['x http://ca.example/a', undefined],
    [`http://${'a'.repeat(301)}`, undefined],
  ])('is where its issuer can be fetched: %.40s', (value, url) => {
    const access = [
      { type: 'dns', value: 'x' },
      { type: 'url', value },
    ];
    expect(factsWith({ access })?.issuerUrl).toBe(url);
  });

  it.each([
    [{ name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048 }, 'RSA 2048'],
    [{ name: 'RSA-PSS' }, 'RSA'],
    [{ name: 'Ed25519' }, 'Ed25519'],
    [{ name: 'ECDSA', namedCurve: 'P-384' }, 'EC P-384'],
  ])('is its key: %j', (algorithm, key) => {
    expect(factsWith({ algorithm })?.key).toBe(key);
  });

  it('is cut where it is very long', () => {
    expect(factsWith({ subject: 'a'.repeat(400) })?.subject).toBe('a'.repeat(400));
    expect(factsWith({ subject: 'a'.repeat(401) })?.subject).toBe(`${'a'.repeat(400)}…`);
  });

  it('is nothing where they hold no certificate', () => {
    const library = {
      X509Certificate: class {
        constructor() {
          throw new Error('no certificate');
        }
      },
    } as unknown as Parameters<typeof parseCertificate>[0];
    expect(parseCertificate(library, { span: { start: 0, end: 1 }, body: '' }, 0)).toBeUndefined();
  });
});
