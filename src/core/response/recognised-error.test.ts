import { describe, expect, it } from 'vitest';
import { isForwardProxy } from './forward-proxy.ts';
import { isLaterRefusal, type RecognisedError, wasAccepted } from './recognised-error.ts';

describe('what the token endpoint did', () => {
  it.each<[Pick<RecognisedError, 'guide' | 'error'> | undefined, boolean, boolean]>([
    [undefined, false, false],
    [{ guide: 'success' }, true, false],
    [{ guide: 'fails-after-success' }, true, false],
    [{ guide: 'fails-after-success', error: 'invalid_token' }, true, true],
    [{ guide: 'invalid-client', error: 'invalid_client' }, false, false],
    [{ guide: 'unrecognised-response' }, false, false],
  ])('by %j: accepted %s, and something later refused %s', (recognised, accepted, refusedLater) => {
    expect([wasAccepted(recognised), isLaterRefusal(recognised)]).toEqual([accepted, refusedLater]);
  });
});

describe('the proxy of the caller', () => {
  it.each([
    [[], false],
    [['Server'], false],
    [['X-Squid-Error'], true],
    [['Server', 'x-bluecoat-via', 'Date'], true],
    [['X-Squid'], false],
  ])('is told by the headers %j: %s', (names, expected) => {
    expect(
      isForwardProxy({ headers: names.map((name) => ({ name, value: 'x' })), kind: 'json', body: '' }),
    ).toBe(expected);
  });
});
