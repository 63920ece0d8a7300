import { constants, createSign, generateKeyPairSync } from 'node:crypto';
import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import type { Case } from '../../case/case.ts';
import { sigRsaPadding } from './sig-rsa-padding.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwks = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'rsa-1', use: 'sig' }] });

const signed = async (alg: string, salt: number | undefined, hash = 'sha256'): Promise<Case> => {
  const [header, payload] = (await makeAssertion({ header: { alg, kid: 'rsa-1' } })).split('.');
  const how =
    salt === undefined
      ? { key: privateKey, padding: constants.RSA_PKCS1_PADDING }
      : { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: salt };
  const signature = createSign(hash).update(`${header}.${payload}`).sign(how).toString('base64url');
  return fapiCase({ jwks, parameters: { client_assertion: `${header}.${payload}.${signature}` } });
};

testCheck(sigRsaPadding, {
  accepts: {
    'a healthy ES256 assertion': fapiCase,
    'a right RS256 signature': () => signed('RS256', undefined),
    'a right PS256 signature': () => signed('PS256', 32),
    'another hash under the right padding': () => signed('RS256', undefined, 'sha384'),
  },
  rejects: {
    'PSS under RS256': [
      () => signed('RS256', 32),
      { certainty: 'proof', path: 'signature', found: /RSA-PSS with a salt of 32/, expected: /RS256/ },
    ],
    'PKCS #1 under PS256': [() => signed('PS256', undefined), { certainty: 'proof', found: /PKCS1/ }],
    'the salt of 20 bytes': [() => signed('PS256', 20), { certainty: 'proof', found: /20 bytes/ }],
    'no salt': [() => signed('PS256', 0), { certainty: 'proof', found: /0 bytes/ }],
    'as much salt as fits': [() => signed('PS256', 222), { certainty: 'proof', found: /222 bytes/ }],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [async () => ({ ...(await signed('PS256', 20)), jwks: undefined }), 'cannot-tell'],
  },
});
