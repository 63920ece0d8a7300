import { describe, expect, it } from 'vitest';
import { issueCertificate } from '../../testing/issued-certificates.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { chainView } from './chain-view.ts';

const root = () => issueCertificate({ subject: 'root', isCa: true });
const middle = () => issueCertificate({ subject: 'middle', by: 'root', isCa: true });
const leaf = (signer = 'middle') =>
  issueCertificate({ subject: 'leaf', by: 'middle', signer, hosts: ['rp.example.sg', '*.example.sg'] });

async function viewOf(certificates: string, jwks_uri = 'https://rp.example.sg/jwks') {
  const given = { certificates, now: testNow, expected: { jwks_uri } };
  return chainView((await analyse(given, testNow)).subject);
}

const validity = { span: '2026-01-01 to 2027-12-31', mark: { tone: 'good', text: 'ends in 405 days' } };
const key = 'EC P-256';
const host = {
  role: 'Host',
  place: 1,
  subject: 'CN=leaf',
  issuer: 'CN=middle',
  validity,
  names: ['rp.example.sg', '*.example.sg'],
  key,
  link: { tone: 'good', text: 'signed by the next' },
};
const intermediate = {
  role: 'Intermediate',
  place: 2,
  subject: 'CN=middle',
  issuer: 'CN=root',
  validity,
  names: [],
  key,
  link: { tone: 'good', text: 'signed by the next' },
};

describe('the chain of a file, drawn whole', () => {
  it('goes from the host to the root, with a copy and blocks that cannot be read beside it', async () => {
    const [one, two, three] = [await leaf(), await middle(), await root()];
    const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    const stranger = await issueCertificate({ subject: 'stranger', isCa: true });
    expect(await viewOf([one, two, three, two, broken, stranger].join(''))).toEqual({
      origin: 'pem',
      steps: [
        host,
        intermediate,
        {
          role: 'Root',
          place: 3,
          subject: 'CN=root',
          issuer: 'CN=root',
          validity,
          names: [],
          key,
          link: { tone: 'note', text: 'a root need not be sent' },
        },
      ],
      missingIssuer: undefined,
      extras: [
        { place: 4, subject: 'CN=middle', why: 'a copy' },
        { place: 5, subject: 'CN=stranger', why: 'signed none of them' },
      ],
      host: { tone: 'good', text: '✓ For rp.example.sg' },
      unread: 1,
    });
  });

  it('says what stands in another place than it should', async () => {
    const view = await viewOf([await middle(), await leaf()].join(''), 'https://rp.other.sg/jwks');
    expect(view).toEqual({
      origin: 'pem',
      steps: [
        { ...host, place: 2, order: { tone: 'error', text: 'belongs at no. 1' } },
        {
          ...intermediate,
          place: 1,
          order: { tone: 'warning', text: 'belongs at no. 2' },
          link: { tone: 'note', text: 'issuer expected in every trust store' },
        },
      ],
      missingIssuer: 'CN=root',
      extras: [],
      host: { tone: 'error', text: '✗ Not for rp.other.sg' },
      unread: 0,
    });
  });

  it('ends where the one of that name did not sign', async () => {
    const view = await viewOf([await leaf('other'), await middle()].join(''));
    expect(view?.steps).toEqual([
      { ...host, link: { tone: 'error', text: 'the one of that name did not sign it' } },
    ]);
    expect(view?.extras).toEqual([{ place: 2, subject: 'CN=middle', why: 'signed none of them' }]);
    expect(view?.missingIssuer).toBe('CN=middle');
  });

  it('counts what stands beyond the limit', async () => {
    const view = await viewOf(
      [await leaf(), (await root()).repeat(21), '-----BEGIN CERTIFICATE-----\nAA'].join(''),
    );
    expect(view?.unread).toBe(3);
  });
});
