import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFaultCode } from '../catalogue/faults.ts';
import { profiles } from '../profiles/registry.ts';
import { callbackRefused, clientMessages, signatureRefused } from './client-messages.ts';
import { knownAnswers } from './known-answers.ts';
import { parseResponse } from './parse-response.ts';
import { recogniseError } from './recognise-error.ts';

describe('the tables of answers', () => {
  it('name known faults only, and at least one in each row but those of the callback and of a signature', () => {
    for (const { causes, match } of [...knownAnswers, ...clientMessages]) {
      const without = [callbackRefused.match, signatureRefused.match];
      expect(causes.length > 0, String(match)).toBe(!without.includes(match));
      expect(causes.every(isFaultCode), String(match)).toBe(true);
    }
  });

  it('hold no pattern that keeps a position: each text is matched from its beginning', () => {
    for (const { match } of [...knownAnswers, ...clientMessages]) expect(match.flags).not.toMatch(/[gy]/);
  });
});

describe('hostile text', () => {
  it('never makes recognition fail', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'HTTP/1.1 401 X\r\n',
        '\r\n',
        '< HTTP/2 400\n',
        '{"error":',
        '{"error":{"code":"',
        '"}',
        '[',
        '{',
        'invalid_client',
        ' (',
        ')',
        'status ',
        '401',
        '<html>',
        '&#39;',
        'Date: ',
        'curl: (',
        '__proto__',
        'error_description=%',
        '"errors":[',
        'PX-E',
        'eyJ',
        '.',
        '\\"',
        'alg ',
        'not allowed',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom(...profiles), (pieces, profile) => {
        const response = parseResponse(pieces.join(''));
        if (response === undefined) return;
        const { causes, summary } = recogniseError(response, profile);
        expect(causes.every(isFaultCode)).toBe(true);
        expect(summary).not.toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['tags that do not close', '<html>', '<', ''],
    ['algorithms that are not allowed', '', 'alg not allowed ', ''],
    ['a description without end', '{"error_description":"', 'grant_type sub iat ', '"}'],
    ['a description of blanks', '{"error":"invalid_client","error_description":"', ' ', '"}'],
    ['status words', '', 'status  ', ''],
    ['header blocks', '', 'HTTP/1.1 100 X\r\n\r\n', ''],
    ['header blocks of curl -v', '', '< HTTP/1.1 100 X\n< \n', ''],
    ['open braces', 'log ', '{"error":', ''],
    ['escapes', 'error_description=', '%', ''],
    ['quotation marks', 'invalid_client error_description="', '\\"', ''],
    ['lines', '', '\n1', ''],
    ['dates', '', 'date: Tue, 24 Nov 2026 14:00:00\n', ''],
    ['records in records', '{"error":', '{"data":', ''],
  ])('of 2 MB does not hold up recognition: %s', (_name, before, unit, after) => {
    const text = before + unit.repeat(Math.ceil(2_000_000 / unit.length)) + after;
    const start = performance.now();
    const response = parseResponse(text);
    if (response !== undefined) for (const profile of profiles) recogniseError(response, profile);
    // Quadratic time would be minutes; a busy machine is no reason to fail.
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
