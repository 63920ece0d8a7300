import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpensslFolder } from '../../testing/openssl.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';

const host = 'rp.example.sg';
const folder = new OpensslFolder();

beforeAll(() => {
  const names = `DNS:${host},DNS:www.${host}`;
  folder.issue('root', { subject: '/O=Test Trust/CN=Test Root', authority: true });
  folder.issue('int', { subject: '/O=Test Trust/CN=Test Issuing CA', issuer: 'root', authority: true });
  folder.issue('public', { subject: '/O=DigiCert Inc/CN=Test TLS CA', issuer: 'root', authority: true });
  folder.issue('leaf', { subject: `/CN=${host}`, issuer: 'int', names });
  folder.issue('public-leaf', { subject: `/CN=${host}`, issuer: 'public', names });
  folder.issue('expired', { subject: `/CN=${host}`, issuer: 'int', names, end: '20210101000000Z' });
  folder.issue('early', { subject: `/CN=${host}`, issuer: 'int', names, start: '20480101000000Z' });
  folder.issue('other', { subject: `/CN=${host}`, issuer: 'int', names: 'DNS:other.example.sg' });
  folder.issue('wild', { subject: '/CN=wild', issuer: 'int', names: 'DNS:*.example.sg' });
  folder.issue('deep-wild', { subject: '/CN=wild', issuer: 'int', names: 'DNS:*.sg' });
  folder.issue('nameless', { subject: `/CN=${host}`, issuer: 'int' });
  folder.issue('self', { subject: `/CN=${host}`, names });
  folder.issue('int-old', { subject: '/O=Test Trust/CN=Test Issuing CA', issuer: 'root', authority: true });
  folder.issue('int-expired', {
    subject: '/O=Test Trust/CN=Test Short CA',
    issuer: 'root',
    authority: true,
    end: '20220101000000Z',
  });
  folder.issue('leaf-of-expired', { subject: `/CN=${host}`, issuer: 'int-expired', names });
  folder.bundle('root-int.pem', 'root', 'int');
  folder.bundle('int-root.pem', 'int', 'root');
});
afterAll(() => folder.remove());

interface Seen {
  readonly code: string;
  readonly certainty: string;
  readonly severity: string;
}

async function seen(given: Case): Promise<readonly Seen[]> {
  const { diagnosis } = await analyse(
    { now: testNow, expected: { jwks_uri: `https://${host}/jwks` }, ...given },
    testNow,
  );
  for (const { evidence } of diagnosis.findings)
    for (const { source, span } of evidence)
      if (source === 'certificates' && span !== undefined)
        expect(given.certificates?.slice(span.start, span.end).trim()).not.toBe('');
  return diagnosis.findings.map(({ code, certainty, severity }) => ({ code, certainty, severity }));
}

const served = (cert: string, ...chain: readonly string[]): readonly string[] => [
  '-cert',
  `${cert}.pem`,
  '-key',
  `${cert}.key`,
  ...chain.flatMap((file) => ['-cert_chain', `${file}.pem`]),
];
const trusting = ['-CAfile', 'root.pem'] as const;
const found = (code: string, certainty: string, severity = 'error'): Seen => ({ code, certainty, severity });

/** What a server sends, what the client trusts, and what is found; nothing beside it. */
const rows: Readonly<
  Record<string, readonly [server: readonly string[], client: readonly string[], findings: readonly Seen[]]>
> = {
  'a healthy chain': [served('leaf', 'int'), trusting, []],
  'a healthy chain with its root': [served('leaf', 'int-root'), trusting, []],
  'a wildcard': [served('wild', 'int'), trusting, []],
  'a missing intermediate of a public authority': [
    served('public-leaf'),
    trusting,
    [found('jwks-tls-chain', 'proof')],
  ],
  'a missing intermediate of an unknown authority': [
    served('leaf'),
    trusting,
    [found('jwks-tls-chain', 'strong')],
  ],
  'a missing intermediate that the client has in store': [
    served('leaf'),
    ['-CAfile', 'root-int.pem'],
    [found('jwks-tls-chain', 'strong')],
  ],
  'the intermediate of another authority': [
    served('leaf', 'public'),
    trusting,
    [found('jwks-tls-chain', 'proof')],
  ],
  'an intermediate of the same name and another key': [
    served('leaf', 'int-old'),
    trusting,
    [found('jwks-tls-chain', 'proof')],
  ],
  'the root before the intermediate': [
    served('leaf', 'root-int'),
    trusting,
    [found('jwks-tls-chain', 'proof', 'warning')],
  ],
  'an expired leaf': [served('expired', 'int'), trusting, [found('jwks-cert-expired', 'proof')]],
  'a leaf that is not valid yet': [served('early', 'int'), trusting, [found('jwks-cert-expired', 'proof')]],
  'an expired intermediate': [
    served('leaf-of-expired', 'int-expired'),
    trusting,
    [found('jwks-cert-expired', 'proof')],
  ],
  'another host': [served('other', 'int'), trusting, [found('jwks-hostname-mismatch', 'proof')]],
  'a wildcard too high': [served('deep-wild', 'int'), trusting, [found('jwks-hostname-mismatch', 'proof')]],
  'the name as common name only': [
    served('nameless', 'int'),
    trusting,
    [found('jwks-hostname-mismatch', 'proof')],
  ],
  'a self-signed certificate': [served('self'), [], [found('jwks-self-signed', 'proof')]],
  'a private authority with its root': [
    served('leaf', 'int-root'),
    [],
    [found('jwks-self-signed', 'strong')],
  ],
  'a private authority': [served('leaf', 'int'), [], [found('jwks-self-signed', 'strong')]],
  'a host that insists on a client certificate': [
    [...served('leaf', 'int'), '-Verify', '1', '-CAfile', 'root.pem'],
    trusting,
    [found('mtls-unexpected', 'strong')],
  ],
  'a host that asks for a client certificate and does without': [
    [...served('leaf', 'int'), '-verify', '1', '-CAfile', 'root.pem'],
    trusting,
    [found('mtls-unexpected', 'hint', 'warning')],
  ],
};

describe('what openssl s_client prints', () => {
  it.each(Object.entries(rows))('of %s', async (_name, [server, client, findings]) => {
    const insists = server.includes('-Verify');
    const certificates = await folder.serving(server, (port) =>
      insists ? folder.sClientUntilClosed(port, host, ...client) : folder.sClient(port, host, ...client),
    );
    expect(certificates).toContain('-----BEGIN CERTIFICATE-----');
    expect(await seen({ certificates })).toEqual(findings);
  });

  it('without -showcerts says as much of the chain', async () => {
    const whole = await folder.serving(served('leaf', 'int'), (port) =>
      folder.sClient(port, host, ...trusting),
    );
    const [first = '', second = ''] = whole.match(/-----BEGIN[\s\S]*?-----END CERTIFICATE-----\n/g) ?? [];
    const brief = whole
      .replace(first, '')
      .replace(second, '')
      .replace('Server certificate\n', `Server certificate\n${first}`);
    expect(brief.split('-----BEGIN').length).toBe(2);
    expect(await seen({ certificates: brief })).toEqual([]);
  });
});

const curlRows: Readonly<
  Record<string, readonly [server: readonly string[], client: readonly string[], findings: readonly Seen[]]>
> = {
  'a healthy chain': [served('leaf', 'int'), ['--cacert', 'root.pem'], []],
  'a missing intermediate': [served('leaf'), ['--cacert', 'root.pem'], [found('jwks-tls-chain', 'strong')]],
  'a missing intermediate, looked away': [served('leaf'), ['-k'], [found('jwks-tls-chain', 'strong')]],
  'an expired leaf': [
    served('expired', 'int'),
    ['--cacert', 'root.pem'],
    [found('jwks-cert-expired', 'proof')],
  ],
  'another host': [
    served('other', 'int'),
    ['--cacert', 'root.pem'],
    [found('jwks-hostname-mismatch', 'proof')],
  ],
  'a self-signed certificate': [
    served('self'),
    ['--cacert', 'root.pem'],
    [found('jwks-self-signed', 'proof')],
  ],
};

describe('what curl -v prints', () => {
  it.each(Object.entries(curlRows))('of %s', async (_name, [server, client, findings]) => {
    const certificates = await folder.serving(server, (port) => folder.curl(port, host, ...client));
    expect(certificates).toContain(host);
    expect(await seen({ certificates })).toEqual(findings);
  });
});

/** Files pasted as they are: nobody says that they are what the host sends. */
const files: Readonly<Record<string, readonly [names: readonly string[], findings: readonly Seen[]]>> = {
  'the file to install': [['leaf', 'int'], []],
  'the file with the root of a private authority': [
    ['leaf', 'int', 'root'],
    [found('jwks-self-signed', 'hint', 'warning')],
  ],
  'the leaf alone': [['leaf'], [found('jwks-tls-chain', 'strong')]],
  'the intermediate first': [['int', 'leaf'], [found('jwks-tls-chain', 'strong')]],
  'the intermediate of another authority': [['leaf', 'public'], [found('jwks-tls-chain', 'strong')]],
  'an expired leaf': [['expired', 'int'], [found('jwks-cert-expired', 'strong')]],
  'a leaf of another host': [['other', 'int'], [found('jwks-hostname-mismatch', 'strong')]],
  'a self-signed certificate': [['self'], [found('jwks-self-signed', 'proof')]],
};

describe('a pasted file', () => {
  it.each(Object.entries(files))('%s', async (_name, [names, findings]) => {
    expect(await seen({ certificates: folder.bundle('pasted.pem', ...names) })).toEqual(findings);
  });
});
