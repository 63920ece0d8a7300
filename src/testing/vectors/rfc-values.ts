import rfc from './rfc.fixture.json' with { type: 'json' };
import type { TokenVector } from './vector.ts';

type Jwk = Readonly<Record<string, unknown>>;

const setOf = (keys: readonly Jwk[]): string => JSON.stringify({ keys });

/** Signed tokens that standards print. Each proves itself: no other signature verifies. */
export const rfcTokens: readonly TokenVector[] = rfc.signed.map(
  ({ name, source, token, keys, expected }) => ({
    name,
    source,
    token,
    jwks: setOf(keys),
    expected: expected as TokenVector['expected'],
  }),
);

/** The same and more in the JSON serializations of JWS (RFC 7515 §7.2), which no parameter takes. */
export const rfcJsonTokens: readonly TokenVector[] = rfc.json.map(({ name, source, text, keys }) => ({
  name,
  source,
  token: text,
  jwks: setOf(keys),
  expected: 'named',
  code: 'assertion-json-serialization',
}));

/** Key sets that RFC 7517 prints: public, private, symmetric, and a JWK alone with its certificate. */
export const rfcKeySets: ReadonlyMap<string, string> = new Map(
  rfc.keySets.map(({ source, text }) => [source, text]),
);

/** An encrypted text, compact or in JSON, with the key to decrypt it: a private one, or the secret. */
interface RfcEncrypted {
  readonly source: string;
  readonly token: string;
  readonly key: Jwk;
}

/** Each proves itself: its tag fits the key and no other. */
export const rfcEncrypted: readonly RfcEncrypted[] = rfc.encrypted;

/** The proofs of RFC 9449 sections 4.1 and 7.1, the hash of the access token of the latter, and the thumbprint of section 6.1. */
export const rfcProof = {
  proof:
    'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg',
  proofWithToken:
    'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJlMWozVl9iS2ljOC1MQUVCIiwiaHRtIjoiR0VUIiwiaHR1IjoiaHR0cHM6Ly9yZXNvdXJjZS5leGFtcGxlLm9yZy9wcm90ZWN0ZWRyZXNvdXJjZSIsImlhdCI6MTU2MjI2MjYxOCwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFbyJ9.2oW9RP35yRqzhrtNP86L-Ey71EOptxRimPPToA1plemAgR6pxHF8y6-yqyVnmcw6Fy1dqd-jfxSYoMxhAJpLjA',
  jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I',
  accessToken: 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU',
  ath: 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo',
};

/** RFC 7636 appendix B. */
export const rfcPkce = {
  verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
};

/** RFC 7638 section 3.1, RFC 8037 appendix A.3. */
export const rfcThumbprints = [
  {
    jwk: {
      kty: 'RSA',
      n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
      e: 'AQAB',
      alg: 'RS256',
      kid: '2011-04-29',
    },
    thumbprint: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
  },
  {
    jwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
    thumbprint: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  },
];

/** RFC 7518 appendix C: the header that Alice sends, Bob's key, and what both agree upon. */
export const rfcAgreement = {
  header: {
    alg: 'ECDH-ES',
    enc: 'A128GCM',
    apu: 'QWxpY2U',
    apv: 'Qm9i',
    epk: {
      kty: 'EC',
      crv: 'P-256',
      x: 'gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0',
      y: 'SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps',
    },
  },
  key: {
    kty: 'EC',
    crv: 'P-256',
    x: 'weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ',
    y: 'e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck',
    d: 'VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw',
  },
  agreed: 'VqqN6vgjbSBcIijNcacQGg',
};
