import { beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from '../../testing/certificates.ts';
import { sClient } from '../../testing/tls-output.ts';
import { findPemBlocks } from './pem-blocks.ts';
import { readCertificates } from './read-certificates.ts';

let pem = '';
beforeAll(async () => {
  const body = (await makeCertificate()).replace(/.{64}/g, '$&\n');
  pem = `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
});

describe('reading certificates', () => {
  it('gives what stands in the bytes', async () => {
    const text = `before\n${pem}after`;
    const reading = await readCertificates(text);
    expect(reading).toMatchObject({ unreadable: [], left: 0 });
    const [certificate] = reading?.certificates ?? [];
    expect(certificate).toMatchObject({
      at: 0,
      subject: 'CN=rp.example.sg',
      issuer: 'CN=rp.example.sg',
      commonName: 'rp.example.sg',
      notBefore: Date.UTC(2026, 0, 1) / 1000,
      notAfter: Date.UTC(2027, 11, 31, 23, 59, 59) / 1000,
      names: [],
      isCa: false,
      key: 'EC P-256',
      selfSigned: 'verified',
      issuers: [],
    });
    expect(certificate?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const { start = 0, end = 0 } = certificate?.span ?? {};
    expect(`${text.slice(start, end)}\n`).toBe(pem);
  });

  it('reads nothing where there is no block, and then loads nothing', async () => {
    expect(await readCertificates(sClient())).toBeUndefined();
  });

  it('says which blocks it cannot read', async () => {
    const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    const reading = await readCertificates(`${broken}${pem}`);
    expect(reading?.unreadable).toHaveLength(1);
    expect(reading?.certificates.map(({ at }) => at)).toEqual([1]);
  });

  it('reads twenty blocks and counts the rest', async () => {
    const reading = await readCertificates(pem.repeat(23));
    expect(reading?.certificates).toHaveLength(20);
    expect(reading?.left).toBe(3);
  });

  it('takes a block without an end up to the next', () => {
    const text = `-----BEGIN CERTIFICATE-----\nAA\n${pem}`;
    expect(findPemBlocks(text).blocks.map(({ body }) => body.trim().length > 2)).toEqual([false, true]);
  });
});
