import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResponse } from '../response/parse-response.ts';
import { parseForm } from './parse-form.ts';
import { applyParameters, parseRequest, requestFromParameters } from './parse-request.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 }).map((value) => Buffer.from(value).toString());
const pairs = fc.array(fc.tuple(text, text), { maxLength: 8 });
const encode = (list: readonly (readonly [string, string])[]): string =>
  new URLSearchParams(list.map(([name, value]) => [name, value])).toString();
const parameters = fc.dictionary(fc.constantFrom('code', 'client_id', 'redirect_uri', 'grant_type'), text, {
  minKeys: 1,
});

describe('the parsers', () => {
  it('read a form as every URL library writes it, and know where each value stands', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const body = encode(list);
        const read = parseForm(body, 'body', 0);
        expect(read.map(({ name, value }) => [name, value])).toEqual(
          list.filter(([name, value]) => name !== '' || value !== '' || body !== ''),
        );
        for (const { span, rawValue } of read) expect(body.slice(span?.start, span?.end)).toBe(rawValue);
      }),
    );
  });

  it('read a raw HTTP request back as it was written', () => {
    fc.assert(
      fc.property(parameters, fc.constantFrom('\r\n', '\n'), (values, lineEnd) => {
        const body = encode(Object.entries(values));
        const message = ['POST /token HTTP/1.1', 'Host: id.singpass.gov.sg', 'X-Probe: a b', '', body].join(
          lineEnd,
        );
        const request = parseRequest(message);
        expect(request).toMatchObject({
          form: 'http',
          method: 'POST',
          url: 'https://id.singpass.gov.sg/token',
          body,
        });
        expect(Object.fromEntries(request?.parameters.map(({ name, value }) => [name, value]) ?? [])).toEqual(
          values,
        );
        for (const { span, rawValue } of request?.parameters ?? [])
          expect(message.slice(span?.start, span?.end)).toBe(rawValue);
      }),
    );
  });

  it('keep what an edit did not touch, byte for byte', () => {
    fc.assert(
      fc.property(parameters, parameters, (before, changes) => {
        const original = requestFromParameters(before, {});
        const after = { ...before, ...changes };
        const edited = applyParameters(original, after);
        expect(Object.fromEntries(edited.parameters.map(({ name, value }) => [name, value]))).toEqual(after);
        for (const parameter of original.parameters) {
          if (after[parameter.name] === parameter.value) expect(edited.parameters).toContainEqual(parameter);
        }
      }),
    );
  });

  it('never fail, on requests and on answers', () => {
    const start = fc.constantFrom(
      '',
      'curl ',
      'curl -d ',
      'POST / HTTP/1.1\n',
      'HTTP/1.1 400 Bad\r\n',
      '{"error":',
      '<html>',
      "curl 'x' -H '",
      'C:\\>curl "',
      'PS C:\\>curl `\n',
    );
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary', maxLength: 300 }), (before, rest) => {
        parseRequest(before + rest);
        parseResponse(before + rest);
      }),
      { numRuns: 1000 },
    );
  });

  it('take time in proportion to the text', () => {
    const time = (size: number): number => {
      const nasty = [
        `curl -d '${"a=b&'\\''".repeat(size)}`,
        `HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(size)}`,
        `{"error":${'{"a":'.repeat(size)}`,
        `${'%41'.repeat(size)}=x`,
      ];
      const start = process.hrtime.bigint();
      for (const pasted of nasty) {
        parseRequest(pasted);
        parseResponse(pasted);
      }
      return Number(process.hrtime.bigint() - start);
    };
    time(2_000);
    const best = (size: number): number => Math.min(time(size), time(size), time(size));
    const [small, large] = [best(20_000), best(80_000)];
    // Four times the text: sixteen times the time would be quadratic.
    expect(large / small).toBeLessThan(11);
  });
});
