import { createHash, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refuses, withoutSubtle, withSubtle } from '../../testing/altered-engine.ts';
import { issueCertificate } from '../../testing/issued-certificates.ts';
import { readCertificates } from './read-certificates.ts';

const root = () => issueCertificate({ subject: 'root', isCa: true });
const middle = () => issueCertificate({ subject: 'middle', by: 'root', isCa: true });
const leaf = () => issueCertificate({ subject: 'leaf', by: 'middle', hosts: ['rp.example.sg'] });

async function linksOf(...blocks: readonly string[]) {
  const { certificates = [] } = (await readCertificates(blocks.join(''))) ?? {};
  return certificates.map(({ at, selfSigned, issuers }) => [at, selfSigned, issuers]);
}

describe('which certificates signed which', () => {
  it('is told by name and by signature, in whatever order they stand', async () => {
    const [one, two, three] = [await leaf(), await middle(), await root()];
    expect(await linksOf(one, two, three)).toEqual([
      [0, 'no', [{ at: 1, state: 'verified' }]],
      [1, 'no', [{ at: 2, state: 'verified' }]],
      [2, 'verified', []],
    ]);
    expect(await linksOf(three, one, two)).toEqual([
      [0, 'verified', []],
      [1, 'no', [{ at: 2, state: 'verified' }]],
      [2, 'no', [{ at: 0, state: 'verified' }]],
    ]);
    expect(await linksOf(one)).toEqual([[0, 'no', []]]);
  });

  it('is none of that name whose key did not sign', async () => {
    const other = await issueCertificate({ subject: 'leaf', by: 'middle', signer: 'other' });
    expect(await linksOf(other, await middle())).toEqual([
      [0, 'no', [{ at: 1, state: 'broken' }]],
      [1, 'no', []],
    ]);
    const forged = await issueCertificate({ subject: 'root', signer: 'other', isCa: true });
    expect(await linksOf(forged)).toEqual([[0, 'no', []]]);
  });

  it('is not the same certificate once more', async () => {
    const three = await root();
    expect(await linksOf(three, three)).toEqual([
      [0, 'verified', []],
      [1, 'verified', []],
    ]);
    const again = await issueCertificate({ subject: 'root', isCa: true, hosts: ['x'] });
    expect(await linksOf(three, again)).toEqual([
      [0, 'verified', [{ at: 1, state: 'verified' }]],
      [1, 'verified', [{ at: 0, state: 'verified' }]],
    ]);
  });

  it('is told by name alone where the engine cannot try', async () => {
    const [two, three] = [await middle(), await root()];
    await withSubtle({ importKey: refuses }, async () => {
      expect(await linksOf(two, three)).toEqual([
        [0, 'no', [{ at: 1, state: 'unchecked' }]],
        [1, 'named', []],
      ]);
    });
  });
});

describe('the fingerprint of a certificate', () => {
  it('is the hash of its bytes', async () => {
    const pem = await leaf();
    const der = new X509Certificate(pem).raw;
    const wanted = createHash('sha256').update(der).digest('hex');
    expect((await readCertificates(pem))?.certificates.map(({ fingerprint }) => fingerprint)).toEqual([
      wanted,
    ]);
  });

  it('is empty where the engine has no hashes', async () => {
    const pem = await leaf();
    await withoutSubtle(async () => {
      expect((await readCertificates(pem))?.certificates.map(({ fingerprint }) => fingerprint)).toEqual(['']);
    });
  });
});
