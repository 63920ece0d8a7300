import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../testing/certificates.ts';
import { testNow } from '../../testing/times.ts';
import { fullChain, leafAlone, leafEnds, privateAuthority, sClient } from '../../testing/tls-output.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { type ChainView, chainView } from './chain-view.ts';

async function viewOf(certificates: string | undefined, more: Case = {}): Promise<ChainView | undefined> {
  const { subject } = await analyse({ certificates, now: testNow, ...more }, testNow);
  return chainView(subject);
}

const marks = (view: ChainView | undefined): readonly string[] =>
  (view?.steps ?? []).map(({ role, link }) => `${role}: ${link.tone}, ${link.text}`);

describe('the drawn chain', () => {
  it.each([undefined, '', 'CONNECTED(00000003)'])('is absent for %j', async (text) => {
    expect(await viewOf(text)).toBeUndefined();
  });

  it('goes from the host to the last that was sent', async () => {
    const view = await viewOf(sClient());
    expect(marks(view)).toEqual([
      'Host: note, issued by the next, by name',
      'Intermediate: good, issuer trusted by the client',
    ]);
    expect(view).toMatchObject({ origin: 'listed', extras: [], unread: 0, host: undefined });
    expect(view?.missingIssuer).toMatch(/Root X1/);
  });

  it.each([
    [leafEnds - 86_400 * 40, 'good', 'ends in 40 days'],
    [leafEnds - 3600, 'warning', 'ends in 1 hour'],
    [leafEnds + 86_400 * 3, 'error', 'expired 3 days ago'],
    [0, 'error', /^valid in \d+ days$/],
  ] as const)('says at %d how the dates stand', async (now, tone, text) => {
    const mark = (await viewOf(sClient(), { now }))?.steps[0]?.validity?.mark;
    expect(mark?.tone).toBe(tone);
    expect(mark?.text).toMatch(text);
  });

  it('marks what is missing or not trusted', async () => {
    expect(marks(await viewOf(sClient({ chain: leafAlone, code: 21 })))).toEqual([
      'Host: error, issuer not sent',
    ]);
    expect(marks(await viewOf(sClient({ chain: privateAuthority, code: 20 })))[1]).toBe(
      'Intermediate: warning, issuer not trusted by the client',
    );
  });

  it('marks a certificate in the wrong place, and one that is no part of the chain', async () => {
    const [leaf, intermediate] = fullChain;
    const root = [
      'C = US, O = DigiCert Inc, CN = Test Root X1',
      'C = US, O = DigiCert Inc, CN = Test Root X1',
    ];
    const chain = [leaf, root, intermediate, ['CN = x', 'CN = y']] as typeof fullChain;
    const view = await viewOf(sClient({ chain }));
    expect(view?.steps.map(({ order }) => order?.text)).toEqual([
      undefined,
      'belongs at no. 2',
      'belongs at no. 3',
    ]);
    expect(view?.missingIssuer).toBeUndefined();
    expect(view?.extras).toEqual([{ place: 4, subject: 'CN=x', why: 'signed none of them' }]);
  });

  it('says of a certificate what it is for', async () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${await makeCertificate()}\n-----END CERTIFICATE-----\n`;
    const expected = { jwks_uri: 'https://rp.example.sg/jwks' };
    const view = await viewOf(`${pem}${pem}-----BEGIN CERTIFICATE-----\nAA`, { expected });
    expect(view).toMatchObject({
      origin: 'pem',
      host: { tone: 'error', text: '✗ Not for rp.example.sg' },
      extras: [{ place: 2, why: 'a copy' }],
      unread: 1,
    });
    expect(view?.steps).toMatchObject([{ role: 'Self-signed', names: [], key: 'EC P-256' }]);
  });

  it('shows what curl tells of the leaf', async () => {
    const view = await viewOf('* Server certificate:\n*  subject: CN=a\n*  issuer: CN=b\n');
    expect(marks(view)).toEqual(['Host: note, curl does not show the rest']);
  });

  it.each<readonly [string, Parameters<typeof sClient>[0], readonly string[]]>([
    [
      'a root that need not be sent',
      {
        chain: [
          ['CN=h', 'CN=r'],
          ['CN=r', 'CN=r'],
        ],
      },
      ['Host: note, issued by the next, by name', 'Root: note, a root need not be sent'],
    ],
    [
      'a leaf that signed itself, and is trusted',
      { chain: [['CN=h', 'CN=h']] },
      ['Self-signed: note, signed by itself'],
    ],
    ['one that is not', { chain: [['CN=h', 'CN=h']], code: 20 }, ['Self-signed: error, signed by itself']],
    [
      'a leaf whose issuer the client has',
      { chain: leafAlone },
      ['Host: good, issuer trusted by the client'],
    ],
  ])('marks %s', async (_name, output, wanted) => {
    expect(marks(await viewOf(sClient(output)))).toEqual(wanted);
  });

  it('says nothing of trust where the client said nothing', async () => {
    const list = (pairs: readonly string[]) => pairs.map((line) => `${line}\n`).join('');
    const text = list([' 0 s:CN=h', '   i:CN=i', ' 1 s:CN=i', '   i:CN=r']);
    expect(marks(await viewOf(text))[1]).toBe('Intermediate: note, issuer expected in every trust store');
    expect((await viewOf(text))?.steps[0]).toMatchObject({
      validity: undefined,
      names: undefined,
      key: undefined,
    });
  });

  it.each([
    ['-connect rp.example.sg:443', 'note', 'Whether it is for rp.example.sg cannot be seen here'],
    ['-connect 192.0.2.1:443', 'note', 'Whether it is for 192.0.2.1 cannot be seen here'],
  ])('says for which host it is: %s', async (command, tone, text) => {
    expect((await viewOf(`${command}\n${sClient()}`))?.host).toEqual({ tone, text });
  });

  it.each([
    ['-connect other.sg:443', 'other.sg'],
    ['-connect 192.0.2.1:443', 'rp.example.sg'],
    ['-connect rp.example.sg:443', 'rp.example.sg'],
    ['', 'rp.example.sg'],
  ])('takes the host that the client talked to before the registered one: %s', async (command, host) => {
    const expected = { jwks_uri: 'https://rp.example.sg/jwks' };
    expect((await viewOf(`${command}\n${sClient()}`, { expected }))?.host?.text).toContain(` ${host} `);
  });

  it.each([
    [{ jwks_uri: 'not a URL' }, undefined],
    [{ jwks_uri: 'urn:x' }, undefined],
    [{}, undefined],
  ])('knows no host from %j', async (expected, host) => {
    expect((await viewOf(sClient(), { expected }))?.host).toBe(host);
  });

  const dated = (validity: string): string => ` 0 s:CN=h\n   i:CN=i\n   v:${validity}\n`;
  it.each([
    [
      'NotBefore: Oct  1 00:00:00 2026 GMT; NotAfter: Dec 30 23:59:59 2026 GMT',
      '2026-10-01 to 2026-12-31',
      'good',
      'ends in 40 days',
    ],
    ['NotBefore: x; NotAfter: Dec 30 23:59:59 2026 GMT', 'until 2026-12-31', 'good', 'ends in 40 days'],
    ['NotBefore: x; NotAfter: Dec  4 06:13:20 2026 GMT', 'until 2026-12-04', 'good', 'ends in 14 days'],
    ['NotBefore: x; NotAfter: Dec  4 06:13:19 2026 GMT', 'until 2026-12-04', 'warning', 'ends in 13 days'],
    ['NotBefore: x; NotAfter: Nov 22 06:13:20 2026 GMT', 'until 2026-11-22', 'warning', 'ends in 2 days'],
    [
      'NotBefore: x; NotAfter: Nov 22 06:13:19 2026 GMT',
      'until 2026-11-22',
      'warning',
      /^ends in 1 day 23 hours/,
    ],
    ['NotBefore: x; NotAfter: Nov 20 06:13:20 2026 GMT', 'until 2026-11-20', 'warning', 'ends now'],
    ['NotBefore: x; NotAfter: Nov 20 06:13:19 2026 GMT', 'until 2026-11-20', 'error', 'expired 1 second ago'],
    [
      'NotBefore: Nov 20 06:13:20 2026 GMT; NotAfter: Dec 30 23:59:59 2026 GMT',
      '2026-11-20 to 2026-12-31',
      'good',
      'ends in 40 days',
    ],
    [
      'NotBefore: Nov 20 06:13:21 2026 GMT; NotAfter: Dec 30 23:59:59 2026 GMT',
      '2026-11-20 to 2026-12-31',
      'error',
      'valid in 1 second',
    ],
  ])('says how the dates stand: %s', async (validity, span, tone, text) => {
    const shown = (await viewOf(dated(validity)))?.steps[0]?.validity;
    expect([shown?.span, shown?.mark.tone]).toEqual([span, tone]);
    expect(shown?.mark.text).toMatch(text);
  });
});
