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
});
