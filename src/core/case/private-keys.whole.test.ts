import { describe, expect, it } from 'vitest';
import { dropPrivateKeys } from './private-keys.ts';

const value = 'c2VjcmV0c2VjcmV0';
const long = `${value}c2VjcmV0`;
const gone = '(removed)';
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const pem = '-----BEGIN PRIVATE KEY-----';

describe('a text without its private keys', () => {
  it.each([
    ...['d', 'p', 'q', 'dp', 'dq', 'qi'].map(
      (name) =>
        [
          `{"kty":"EC","${name}" : "${value}"}`,
          `{"kty":"EC","${name}" : "${gone}"}`,
          [`JWK ${name}`],
        ] as const,
    ),
    [`{'kty':'EC','d':'${value}'}`, `{'kty':'EC','d':'${gone}'}`, ['JWK d']],
    [`{"crv":"P-256","d":"${value}"}`, `{"crv":"P-256","d":"${gone}"}`, ['JWK d']],
    [`"keys" "d":"${value}"`, `"keys" "d":"${gone}"`, ['JWK d']],
    [`"kty" "d":"${value}`, `"kty" "d":"${gone}"`, ['JWK d']],
    [`"kty" "d":"${value}, more`, `"kty" "d":"${gone}", more`, ['JWK d']],
    [`"kty" "d":"any!bytes"`, `"kty" "d":"${gone}"`, ['JWK d']],
    [`"kty" "d":"${value}" "p":"${value}"`, `"kty" "d":"${gone}" "p":"${gone}"`, ['JWK d', 'JWK p']],
    [`{"kty":"oct","k":"${value}"}`, `{"kty":"oct","k":"${gone}"}`, ['JWK k']],
    [
      `{\\"kty\\":\\"EC\\",\\"d\\" : \\"${value}\\"}`,
      `{\\"kty\\":\\"EC\\",\\"d\\" : \\"${gone}\\"}`,
      ['JWK d'],
    ],
    [
      `{\\\\"kty\\\\":1,\\\\"dp\\\\":\\\\"${value}\\\\"}`,
      `{\\\\"kty\\\\":1,\\\\"dp\\\\":\\\\"${gone}\\\\"}`,
      ['JWK dp'],
    ],
    [`{"kty":"RSA","oth":[{"r":"a"}]}`, `{"kty":"RSA","oth":"${gone}"}`, ['JWK oth']],
    [`{"kty":"RSA","oth" : [{"r":"abcd"`, `{"kty":"RSA","oth" : "${gone}"`, ['JWK oth']],
    [`%22kty%22 %22d%22%3A%22${value}%22`, `%22kty%22 %22d%22%3A%22${gone}%22`, ['JWK d']],
    [`%22crv%22 %22qi%22%20+%3A+%22${value}`, `%22crv%22 %22qi%22%20+%3A+%22${gone}`, ['JWK qi']],
    [
      `${pem}\nAAAA\n-----END PRIVATE KEY-----`,
      `${pem}\n${gone}\n-----END PRIVATE KEY-----`,
      ['PEM PRIVATE KEY'],
    ],
    [
      `a ${pem}\r\nAAAA\r\n-----END PRIVATE KEY----- b`,
      `a ${pem}\r\n${gone}\r\n-----END PRIVATE KEY----- b`,
      ['PEM PRIVATE KEY'],
    ],
    [
      `${pem}\\nAAAA\\n-----END PRIVATE KEY-----`,
      `${pem}\\n${gone}\\n-----END PRIVATE KEY-----`,
      ['PEM PRIVATE KEY'],
    ],
    [
      `${pem}\\r\\nAAAA-----END PRIVATE KEY-----`,
      `${pem}\\r\\n${gone}\\r\\n-----END PRIVATE KEY-----`,
      ['PEM PRIVATE KEY'],
    ],
    [`${pem} AAAA -----END PRIVATE KEY-----`, `${pem}${gone}-----END PRIVATE KEY-----`, ['PEM PRIVATE KEY']],
    [`${pem}AA\nAA-----END PRIVATE KEY-----`, `${pem}${gone}-----END PRIVATE KEY-----`, ['PEM PRIVATE KEY']],
    [
      '-----BEGIN+RSA%20PRIVATE+KEY-----AAAA-----END+RSA%20PRIVATE+KEY-----',
      `-----BEGIN+RSA%20PRIVATE+KEY-----${gone}-----END+RSA%20PRIVATE+KEY-----`,
      ['PEM RSA PRIVATE KEY'],
    ],
    [
      'a=-----BEGIN%20PRIVATE%20KEY-----%0AAAAA%0A-----END%20PRIVATE%20KEY-----&code=kept and more',
      `a=-----BEGIN%20PRIVATE%20KEY-----%0A${gone}%0A-----END%20PRIVATE%20KEY-----&code=kept and more`,
      ['PEM PRIVATE KEY'],
    ],
    [
      '-----BEGIN+PRIVATE+KEY-----%0D%0AAAAA-----END+PRIVATE+KEY-----%0D%0Arest of it',
      `-----BEGIN+PRIVATE+KEY-----%0D%0A${gone}%0D%0A-----END+PRIVATE+KEY-----%0D%0Arest of it`,
      ['PEM PRIVATE KEY'],
    ],
    [
      '-----BEGIN EC PRIVATE KEY-----AAAA-----END PRIVATE KEY----- rest',
      `-----BEGIN EC PRIVATE KEY-----${gone}-----END PRIVATE KEY----- rest`,
      ['PEM EC PRIVATE KEY'],
    ],
    [`{ kty: 'EC', x: 'AA', d: '${long}' }`, `{ kty: 'EC', x: 'AA', d: '${gone}' }`, ['JWK d']],
    [`kty: RSA\ndp: ${long}\nqi: ${long}`, `kty: RSA\ndp: ${gone}\nqi: ${gone}`, ['JWK dp', 'JWK qi']],
    [`crv: "P-256", d : "${long}"`, `crv: "P-256", d : "${gone}"`, ['JWK d']],
    [`JWK(kty="EC", crv="P-256", d="${long}")`, `JWK(kty="EC", crv="P-256", d="${gone}")`, ['JWK d']],
    [`new() { Kty = "EC", D = "${long}" }`, `new() { Kty = "EC", D = "${gone}" }`, ['JWK d']],
    [`{ kty: 'oct', k: \`${long}\` }`, `{ kty: 'oct', k: \`${gone}\` }`, ['JWK k']],
    [`kty: oct\nk: ${long}`, `kty: oct\nk: ${gone}`, ['JWK k']],
    [`${pem}\nProc-Type: 4\nAAAA%2B/=+\\n"rest"`, `${pem}\n${gone}\n"rest"`, ['PEM PRIVATE KEY']],
    [
      `${pem}\nAAAA\n-----BEGIN PUBLIC KEY-----\nBBBB\n-----END PRIVATE KEY-----`,
      `${pem}\n${gone}\n`,
      ['PEM PRIVATE KEY'],
    ],
    [
      `${pem}A-----END PRIVATE KEY-----${pem}B-----END PRIVATE KEY-----`,
      `${pem}${gone}-----END PRIVATE KEY-----${pem}${gone}-----END PRIVATE KEY-----`,
      ['PEM PRIVATE KEY', 'PEM PRIVATE KEY'],
    ],
    [`k=${base64(`${pem}\nMIIBVQIBADANBgkqhki`)} b`, `k=${gone} b`, ['PEM in base64']],
  ] as const)('%j', (text, clean, dropped) => {
    expect(dropPrivateKeys(text)).toEqual({ text: clean, dropped });
  });

  it.each([
    `{"a":"b","d":"${value}"}`,
    `{"kty":"EC","d":"short"}`,
    `{"kty":"EC","k":"${value}"}`,
    `{"kty":"EC","x":"${value}"}`,
    `"kty" "d":${value}`,
    `"kty" d:"${value}"`,
    `{ kty: 'EC', d: '${gone}' }`,
    `kty: EC\nd: ${value}`,
    `kty: EC\nk: ${long}`,
    `kty: EC\nkid: ${long}\nx.d: ${long}`,
    `d: ${long}`,
    `kty=EC&d=${long}`,
    `{"kty":"RSA","oth":[1]}`,
    `%22d%22%3A%22${value}%22`,
    `%22kty%22 %22d%22%3A%22AAAA%22`,
    base64('-----BEGIN CERTIFICATE-----\nMIIBVQIBADANBgkqhki'),
    '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
    `${pem}${gone}-----END PRIVATE KEY-----`,
    `{"kty":"EC","d":"${gone}"}`,
    '',
  ])('is the same where there is none: %j', (text) => {
    expect(dropPrivateKeys(text)).toEqual({ text, dropped: [] });
  });
});
