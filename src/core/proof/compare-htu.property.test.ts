import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHtu } from './compare-htu.ts';
import { normaliseUri } from './normalise-uri.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 });
const segment = fc.string({
  unit: fc.constantFrom(...letters, 'A', '-', '_', '~', '%2F', '%C3', "'"),
  minLength: 1,
  maxLength: 6,
});
const place = fc.record({
  scheme: fc.constantFrom<string>('https', 'http'),
  host: fc.array(word, { minLength: 2, maxLength: 3 }).map((labels) => labels.join('.')),
  port: fc.constantFrom<string>('', ':8443'),
  path: fc.array(segment, { minLength: 1, maxLength: 4 }),
});
type Place = typeof place extends fc.Arbitrary<infer Value> ? Value : never;

const write = ({ scheme, host, port, path }: Place): string => `${scheme}://${host}${port}/${path.join('/')}`;
const isUnreserved = (character: string): boolean => /[A-Za-z0-9._~-]/.test(character);

/** Ways of writing the same URI (RFC 3986 §6.2.2, §6.2.3). */
const respellings: readonly ((place: Place) => string)[] = [
  (given) => write({ ...given, scheme: given.scheme.toUpperCase() }),
  (given) => write({ ...given, host: given.host.toUpperCase() }),
  (given) => write({ ...given, port: given.port || (given.scheme === 'https' ? ':443' : ':80') }),
  (given) => write({ ...given, port: given.port || ':' }),
  (given) =>
    write({ ...given, path: given.path.map((part) => part.replace(/%../g, (x) => x.toLowerCase())) }),
  (given) => write({ ...given, path: ['.', ...given.path] }),
  (given) => write({ ...given, path: ['x', '..', ...given.path] }),
  (given) =>
    write({
      ...given,
      path: given.path.map((part) =>
        part.replace(/^[^%]/, (first) =>
          isUnreserved(first) ? `%${first.charCodeAt(0).toString(16).padStart(2, '0')}` : first,
        ),
      ),
    }),
];

/** Other URIs: none of these may be taken for the same. */
const changes: readonly ((place: Place) => string)[] = [
  (given) => write({ ...given, scheme: given.scheme === 'https' ? 'http' : 'https' }),
  (given) => write({ ...given, host: `${given.host}x` }),
  (given) => write({ ...given, port: given.port === '' ? ':8443' : '' }),
  (given) => write({ ...given, path: [...given.path, 'x'] }),
  (given) => write({ ...given, path: [...given.path, ''] }),
  (given) => write({ ...given, path: ['', ...given.path] }),
  (given) => `${write(given)}Z`,
  (given) => `https://user@${write(given).split('://')[1]}`,
];

describe('compareHtu', () => {
  it('takes every spelling of one URI for the same', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...respellings), (given, respell) => {
        expect(compareHtu(respell(given), write(given)).kind).toBe('same');
        expect(compareHtu(write(given), respell(given)).kind).toBe('same');
      }),
    );
  });

  it('takes no other URI for the same', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...changes), (given, change) => {
        expect(compareHtu(change(given), write(given)).kind).not.toBe('same');
      }),
    );
  });

  it('leaves query and fragment of the URL called out, and names those of htu', () => {
    fc.assert(
      fc.property(place, fc.constantFrom('?a=1', '#x', '?', '?a=1#x'), (given, rest) => {
        expect(compareHtu(write(given), `${write(given)}${rest}`).kind).toBe('same');
        expect(compareHtu(`${write(given)}${rest}`, write(given)).kind).toBe('query');
      }),
    );
  });

  it('is at rest: normalising twice changes nothing', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...respellings), (given, respell) => {
        const once = normaliseUri(respell(given));
        expect(once && normaliseUri(`${once.scheme}://${once.authority}${once.path}`)).toEqual(once);
      }),
    );
  });
});
