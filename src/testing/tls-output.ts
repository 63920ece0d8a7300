/** A certificate as `openssl s_client` lists it: subject, issuer. */
type Listed = readonly [subject: string, issuer: string];

const leaf = 'CN = rp.example.sg';
const intermediate = 'C = US, O = DigiCert Inc, CN = T1';
const root = 'C = US, O = DigiCert Inc, CN = Test Root X1';

export const fullChain: readonly Listed[] = [
  [leaf, intermediate],
  [intermediate, root],
];
export const leafAlone: readonly Listed[] = [[leaf, intermediate]];
export const wrongIntermediate: readonly Listed[] = [
  [leaf, intermediate],
  ['CN = T0 of last year', root],
];
export const privateAuthority: readonly Listed[] = [
  [leaf, 'CN = Corp Issuing CA'],
  ['CN = Corp Issuing CA', 'CN = Corp Root CA'],
];
export const inspected: readonly Listed[] = [[leaf, 'O = Zscaler Inc., CN = Zscaler Intermediate Root CA']];

/** The end of the leaf's validity in `sClient`: 2026-12-30 23:59:59 UTC, in Unix seconds. */
export const leafEnds = 1_798_675_199;

/** What OpenSSL 3 prints for a chain; `code` is its verify return code. */
export function sClient({
  chain = fullChain,
  code = 0,
}: {
  chain?: readonly Listed[];
  code?: number;
} = {}): string {
  const reasons: Readonly<Record<number, string>> = {
    0: 'ok',
    20: 'unable to get local issuer certificate',
    21: 'unable to verify the first certificate',
  };
  const error = code === 0 ? [] : [`verify error:num=${code}:${reasons[code]}`];
  return [
    'CONNECTED(00000003)',
    `depth=0 ${chain[0]?.[0]}`,
    ...error,
    'verify return:1',
    '---',
    'Certificate chain',
    ...chain.flatMap(([subject, issuer], depth) => [
      ` ${depth} s:${subject}`,
      `   i:${issuer}`,
      '   a:PKEY: rsaEncryption, 2048 (bit); sigalg: RSA-SHA256',
      '   v:NotBefore: Oct  1 00:00:00 2026 GMT; NotAfter: Dec 30 23:59:59 2026 GMT',
    ]),
    '---',
    'New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384',
    `Verify return code: ${code} (${reasons[code]})`,
    '---',
  ].join('\n');
}
