import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { dpopDigests } from './dpop-digests.ts';

const digestsOf = (given: Case) => dpopDigests(buildSubject(given, 0));

const jwk = {
  kty: 'EC',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
  use: 'sig',
  crv: 'P-256',
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  kid: 'k',
};
const proofBy = (key: unknown): string => `${encodePart({ typ: 'dpop+jwt', jwk: key })}.e30.c2ln`;
const pushed = (parameters: string, ...headers: readonly string[]): string =>
  ['POST /par HTTP/1.1', 'Host: as.example', ...headers, '', `response_type=code&${parameters}`].join('\r\n');
const resource = (authorization: string): string =>
  `GET /userinfo HTTP/1.1\r\nHost: as.example\r\nAuthorization: ${authorization}\r\n\r\n`;

/** Worked out apart from this code. */
const ways = [
  ['in hexadecimal', '727f88fd634c0a57a1895a79d62ff4569384356d6ea447ab03cb046a6e619feb'],
  [
    'in base64url of its hexadecimal text',
    'NzI3Zjg4ZmQ2MzRjMGE1N2ExODk1YTc5ZDYyZmY0NTY5Mzg0MzU2ZDZlYTQ0N2FiMDNjYjA0NmE2ZTYxOWZlYg',
  ],
  ['with padding', 'cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s='],
  ['in standard base64', 'cn+I/WNMClehiVp51i/0VpOENW1upEerA8sEam5hn+s'],
  ['in standard base64 with padding', 'cn+I/WNMClehiVp51i/0VpOENW1upEerA8sEam5hn+s='],
  ['over all members of the key', 'YH6VghMKIJVIPBrI_4FscHvdLJCMJeBIRXZGWGnl1zc'],
  ['over all members of the key, sorted', 'pUrqNcYuyGi8EKEuUdS4YjruPpoBxjFhSlUVz0yH5VY'],
  ['with the members in another order', 'o1IZPzrg6EUU2m_NImNec2OFWtbmhNwLwzsisq5zZAE'],
  ['with use or alg in it', 'r97y22NPZz8fQhbgT4959X27lUOYNa11JLb_i4cjrvk'],
  ['with use or alg in it', '28kq0bVL8-5-b2I-ASMx9UpVm8CozB_tyJUeyFd5P7k'],
  ['with use or alg in it', 'xl-8ezThFhn5HzgQ3jdK90O-p7oY_AHqcDNpJ2GPalY'],
  ['with use or alg in it', 'UkiEwAxylSrD3eiZfliluMpX4CgnEfDCelJSfGuWDww'],
  ['with spaces in the JSON text', '_TLuYLrhgjiWS0EHCZqwkf4FxY_zlzhtYLpiX-0u55g'],
  ['over indented JSON', 'OBk3PppD4OHptmewf3IRLi058XYjdsbNfm_ODnCfh0k'],
  ['over the coordinates alone', 'PV9ASUsobwBG1qFufxhUDSOdmCkG2TAcyzvWWZexpfQ'],
];

describe('what dpop_jkt would be by each mistake', () => {
  const listed = async (given: Case) =>
    (await digestsOf(given))?.wrongThumbprints.map(({ how, value }) => [how, value]);

  it('is worked out from the key of the proof beside it, before that of the token request', async () => {
    const authorization_request = pushed('dpop_jkt=x', `DPoP: ${proofBy(jwk)}`);
    expect(await listed({ authorization_request })).toEqual(ways);
    expect(await listed({ authorization_request, dpop: proofBy({ ...jwk, x: 'a' }) })).toEqual(ways);
  });

  it('is worked out from the key of the token request where no other is there', async () => {
    expect(await listed({ authorization_request: pushed('dpop_jkt=x'), dpop: proofBy(jwk) })).toEqual(ways);
    const url = 'https://as.example/auth?client_id=c&dpop_jkt=x';
    expect(await listed({ authorization_request: url, dpop: proofBy(jwk) })).toEqual(ways);
  });

  it('leaves out what is right by chance: a key of the four members in their order, hashed whole', async () => {
    const { kty, crv, x, y } = jwk;
    const authorization_request = pushed('dpop_jkt=x', `DPoP: ${proofBy({ crv, kty, x, y })}`);
    const hows = (await listed({ authorization_request }))?.map(([how]) => how);
    expect(hows).not.toContain('over all members of the key');
    expect(hows).not.toContain('over all members of the key, sorted');
    expect(hows).toHaveLength(ways.length - 2);
  });

  it.each<readonly [string, Case]>([
    ['dpop_jkt was not sent', { authorization_request: pushed('scope=x'), dpop: proofBy(jwk) }],
    ['there is no login', { dpop: proofBy(jwk) }],
    ['the proof has no key', { authorization_request: pushed('dpop_jkt=x'), dpop: proofBy('key') }],
    ['there is no proof', { authorization_request: pushed('dpop_jkt=x') }],
  ])('is not asked where %s', async (_name, given) => {
    expect(await digestsOf(given)).toBeUndefined();
  });
});

describe('what ath must be', () => {
  const right = '3WXuoDKdy5SxcYevnf8owxodeAJnN6Fq91l5ofpGGOU';
  it.each([
    ['DPoP abcdefghijklmnopqrst', right],
    ['dpop   abcdefghijklmnopqrst ', right],
    ['Bearer abcdefghijklmnopqrst', right],
    ['DPoP abcdefghijklmnopqrst==', 'YrzMXsLqA8R-9tz__k3RwNc8oadJfNT3kWT3v_AusKc'],
  ])('for %s', async (authorization, ath) => {
    expect(await digestsOf({ request: resource(authorization) })).toEqual({ ath, wrongThumbprints: [] });
  });

  it.each([
    ['a token that was cut short', 'DPoP abcdefghijklmnopqrs'],
    ['a token that was blacked out', 'DPoP ********************'],
    ['more behind the token', 'DPoP abcdefghijklmnopqrst x'],
    ['another scheme', 'Basic abcdefghijklmnopqrst'],
    ['a scheme behind another', 'x DPoP abcdefghijklmnopqrst'],
  ])('is not known for %s', async (_name, authorization) => {
    expect(await digestsOf({ request: resource(authorization) })).toBeUndefined();
  });

  it('stands beside the thumbprints, where both are asked', async () => {
    const given = { request: resource('DPoP abcdefghijklmnopqrst'), dpop: proofBy(jwk) };
    const both = await digestsOf({ ...given, authorization_request: pushed('dpop_jkt=x') });
    expect(both?.ath).toBe(right);
    expect(both?.wrongThumbprints).toHaveLength(ways.length);
    const alone = await digestsOf({ authorization_request: pushed('dpop_jkt=x'), dpop: proofBy(jwk) });
    expect(alone?.ath).toBeUndefined();
  });
});

describe('where the page is not served from a secure context', () => {
  it('nothing is hashed', async () => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    try {
      expect(await digestsOf({ request: resource('DPoP abcdefghijklmnopqrst') })).toBeUndefined();
    } finally {
      if (original !== undefined) Object.defineProperty(globalThis, 'crypto', original);
    }
  });
});
