import type { EncryptedVerdict, KeySetVerdict } from './vector.ts';

const ecThumbprint = 'cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s';
const rsaThumbprint = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';
const certifiedThumbprint = 'DdsFv-2-wgcPoDcyS6OXOWVh00JdbWkkVXDCYdxJ3uM';

const key = (
  path: string,
  thumbprint: string | undefined,
  privateMembers: readonly string[] = [],
): KeySetVerdict['keys'][number] => ({
  path,
  privateMembers,
  thumbprint,
  certified: undefined,
  usable: thumbprint !== undefined,
});

/** What must be made of the key sets of RFC 7517. */
export const expectedOfKeySets: Readonly<Record<string, Omit<KeySetVerdict, 'everything'>>> = {
  'RFC 7517 appendix A.1': {
    keys: [key('keys[0]', ecThumbprint), key('keys[1]', rsaThumbprint)],
    errors: [],
  },
  'RFC 7517 appendix A.2': {
    keys: [
      key('keys[0]', ecThumbprint, ['d']),
      key('keys[1]', rsaThumbprint, ['d', 'p', 'q', 'dp', 'dq', 'qi']),
    ],
    errors: ['jwks-private-exposed'],
  },
  'RFC 7517 appendix A.3': {
    keys: [key('keys[0]', undefined, ['k']), key('keys[1]', undefined, ['k'])],
    errors: ['jwks-no-sig', 'jwks-symmetric'],
  },
  'RFC 7517 appendix B': {
    keys: [{ ...key('key', certifiedThumbprint), certified: certifiedThumbprint }],
    errors: [],
  },
};

const header = (
  alg: string,
  enc: string,
  wrong: readonly string[],
  to: EncryptedVerdict['to'] = 'key',
): EncryptedVerdict => ({ kind: 'encrypted', alg, enc, to, wrong, verified: false });
const inJson: EncryptedVerdict = { kind: 'unreadable', verified: false };

/**
 * What must be made of the encrypted texts as an id_token for a client of Singpass: the header is read, and held against the key
 * and the profile. What is in JSON is no token that an answer can hold.
 */
export const expectedOfEncrypted: Readonly<Record<string, EncryptedVerdict>> = {
  'RFC 7516 appendix A.3': header('A128KW', 'A128CBC-HS256', ['alg', 'enc'], 'unnamed'),
  'RFC 7520 section 5.1': header('RSA1_5', 'A128CBC-HS256', ['alg', 'enc']),
  'RFC 7520 section 5.2': header('RSA-OAEP', 'A256GCM', ['alg']),
  'RFC 7520 section 5.3': header('PBES2-HS512+A256KW', 'A128CBC-HS256', ['alg', 'enc'], 'unnamed'),
  'RFC 7520 section 5.4': header('ECDH-ES+A128KW', 'A128GCM', ['enc']),
  'RFC 7520 section 5.5': header('ECDH-ES', 'A128CBC-HS256', ['alg', 'enc']),
  'RFC 7520 section 5.6': header('dir', 'A128GCM', ['alg', 'enc']),
  'RFC 7520 section 5.7': header('A256GCMKW', 'A128CBC-HS256', ['alg', 'enc']),
  'RFC 7520 section 5.8': header('A128KW', 'A128GCM', ['alg', 'enc']),
  'RFC 7520 section 5.9': header('A128KW', 'A128GCM', ['alg', 'enc']),
  'RFC 7520 section 5.10': inJson,
  'RFC 7520 section 5.11': inJson,
  'RFC 7520 section 5.12': inJson,
  'RFC 7520 section 5.13': inJson,
};
