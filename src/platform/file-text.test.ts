import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfFile } from './file-text.ts';

const bytesOf = (...values: number[]): Uint8Array => new Uint8Array(values);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

describe('the text of a file', () => {
  it.each([
    ['UTF-8', latin('{"error":"é"}'), '{"error":"é"}'],
    [
      'UTF-16, as Windows PowerShell writes',
      new Uint8Array(Buffer.from('\ufeffcurl x', 'utf16le')),
      'curl x',
    ],
    [
      'coloured output of a terminal',
      latin('\u001b[32mPOST\u001b[0m /token'),
      '\u001b[32mPOST\u001b[0m /token',
    ],
    ['a byte order mark, which may be the fault', latin('\ufeffgrant_type=x'), '\ufeffgrant_type=x'],
  ])('is read: %s', (_name, bytes, text) => {
    expect(textOfFile(bytes)).toEqual({ text });
  });

  it('is PEM where the file is a public key in DER', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const der = publicKey.export({ type: 'spki', format: 'der' });
    expect(textOfFile(new Uint8Array(der))).toEqual({
      text: publicKey.export({ type: 'spki', format: 'pem' }),
    });
  });

  it('is PEM where the file begins as a certificate in DER', () => {
    const read = textOfFile(bytesOf(0x30, 0x82, 0x01, 0x00, 0x30, 0x81, 0xb0, 0xa0, 0x03));
    expect(read).toEqual({ text: expect.stringMatching(/^-----BEGIN CERTIFICATE-----\nMIIB/) });
  });

  it('never is a private key in DER, encrypted or not', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const encrypted = { type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: 'x' } as const;
    const forms = [
      privateKey.export({ type: 'pkcs8', format: 'der' }),
      privateKey.export({ type: 'sec1', format: 'der' }),
      rsa.export({ type: 'pkcs1', format: 'der' }),
      rsa.export({ type: 'pkcs8', format: 'der' }),
      privateKey.export(encrypted),
    ];
    for (const der of forms)
      expect(textOfFile(new Uint8Array(der))).toEqual({ problem: expect.stringContaining('private key') });
  });

  it.each([
    ['a ZIP archive', bytesOf(0x50, 0x4b, 3, 4, 0), 'ZIP'],
    ['gzip', bytesOf(0x1f, 0x8b, 8), 'unpack'],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47), 'picture'],
    ['a PDF', latin('%PDF-1.7'), 'PDF'],
    ['a Java key store', bytesOf(0xfe, 0xed, 0xfe, 0xed, 0, 0), 'key store'],
    ['a program', bytesOf(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0), 'not a text'],
  ])('is refused with a reason: %s', (_name, bytes, words) => {
    expect(textOfFile(bytes)).toEqual({ problem: expect.stringContaining(words) });
  });

  it('never fails, and gives back whatever was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(textOfFile(bytes)).toBeDefined();
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(textOfFile(latin(`curl ${text}`))).toEqual({ text: `curl ${text}` });
      }),
      { examples: [['\n']] },
    );
  });
});
