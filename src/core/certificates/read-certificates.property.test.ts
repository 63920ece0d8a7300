import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from '../../testing/certificates.ts';
import { testNow } from '../../testing/times.ts';
import { sClient } from '../../testing/tls-output.ts';
import { analyse } from '../analyse.ts';
import { findPemBlocks } from './pem-blocks.ts';
import { presentedChain } from './presented-chain.ts';
import { readCertificates } from './read-certificates.ts';

let pem = '';
beforeAll(async () => {
  const body = (await makeCertificate()).replace(/.{64}/g, '$&\n');
  pem = `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
});

/** Text with something in it damaged: characters replaced, cut out or put in. */
const damaged = (text: () => string) =>
  fc
    .array(fc.tuple(fc.nat(2000), fc.nat(40), fc.string({ maxLength: 20 })), { minLength: 1, maxLength: 5 })
    .map((edits) =>
      edits.reduce((now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length), text()),
    );

describe('whatever is pasted', () => {
  const anything = fc.oneof(
    damaged(() => pem),
    damaged(() => `${sClient()}\n${pem}`),
    damaged(() => `${pem}${pem}`),
    fc.string({ unit: 'binary', maxLength: 300 }).map((noise) => `-----BEGIN CERTIFICATE-----\n${noise}`),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => {
      const body = Buffer.from([0x30, 0x82, 1, 0, ...bytes]).toString('base64');
      return `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----`;
    }),
  );

  it('never throws, gives the same twice and points into the text', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (certificates) => {
        const expected = { jwks_uri: 'https://rp.example.sg/jwks' };
        const one = await analyse({ certificates, expected, now: testNow }, testNow);
        const two = await analyse({ certificates, expected, now: testNow }, testNow);
        expect(two.diagnosis).toEqual(one.diagnosis);
        const reading = one.subject.verification?.certificates;
        const chain = presentedChain(certificates, reading);
        for (const { span } of [...(reading?.certificates ?? []), ...(chain?.entries ?? [])]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(certificates.length);
          expect(span.end).toBeGreaterThan(span.start);
        }
        expect(chain === undefined || new Set(chain.path).size === chain.path.length).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['beginnings', '-----BEGIN CERTIFICATE-----\n'],
    ['lines of a list', ' 0 s:CN=a\n   i:CN=a\n'],
    ['blanks', ' '.repeat(40)],
  ])('reads ten megabytes of %s', async (_name, unit) => {
    const text = unit.repeat(10_000_000 / unit.length);
    const reading = await readCertificates(text);
    expect(reading?.certificates ?? []).toEqual([]);
    expect(presentedChain(text, reading)?.entries.length ?? 0).toBeLessThanOrEqual(20);
  });

  it('reads a block of megabytes as far as a certificate goes', async () => {
    const text = pem.replace('\n-----END', `${'A'.repeat(5_000_000)}\n-----END`);
    expect(findPemBlocks(text).blocks[0]?.body.length).toBeLessThanOrEqual(40_000);
    expect(await readCertificates(text)).toBeDefined();
  });
});
