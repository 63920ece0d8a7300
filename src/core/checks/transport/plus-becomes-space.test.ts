import { createHash } from 'node:crypto';
import { fapiCase, legacyCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { plusBecomesSpace } from './plus-becomes-space.ts';

const url = 'http://localhost:5156/singpass/v2/token';
const code = 'aB3+cD4/eF5=';

const withVerifier = async (sent: string, hashed: string) =>
  fapiCase({
    request: `curl https://stg-id.singpass.gov.sg/fapi/token -d grant_type=authorization_code -d 'code_verifier=${sent}'`,
    authorization_request: await parRequest({
      code_challenge: createHash('sha256').update(hashed).digest('base64url'),
    }),
  });

testCheck(plusBecomesSpace, {
  accepts: {
    'a healthy request': fapiCase,
    'a + that is encoded': () => legacyCase({ parameters: { code } }),
    'a space in a value that is no base64': { parameters: { code: 'a b' } },
    'a text in place of a token': () =>
      legacyCase({ request: `curl ${url} -d 'client_assertion=[object+Object]' -d code=x` }),
    'a code that the callback shows to be another one with a space put in': {
      request: `curl ${url} -d grant_type=x -d code=aB3cD4+eF5gH6`,
      callback: 'https://rp.example.sg/callback?code=aB3cD4eF5gH6&state=x',
    },
    'a verifier with a space that fits its challenge': async () => {
      const verifier = `${'a'.repeat(30)} ${'b'.repeat(20)}`;
      return fapiCase({
        parameters: { code_verifier: verifier },
        authorization_request: await parRequest({
          code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        }),
      });
    },
    'a verifier with a bare + at its end that fits its challenge without': () =>
      withVerifier(`${'a'.repeat(50)}+`, 'a'.repeat(50)),
    'a space in a scope': () => legacyCase({ request: `curl ${url} -d scope=openid+profile -d code=x` }),
  },
  rejects: {
    'parameters in which it is a space already': [
      { parameters: { code: 'aB3 cD4/eF5=' } },
      { certainty: 'strong', path: 'parameters.code', expected: code },
    ],
    'parameters whose code came with a +': [
      {
        parameters: { code: 'aB3 cD4/eF5=' },
        callback: 'https://rp.example.sg/callback?code=aB3%2BcD4%2FeF5%3D&state=x',
      },
      { certainty: 'proof', path: 'parameters.code', expected: code },
    ],
    'a code of the callback that ends with a bare +': [
      {
        request: `curl ${url} -d grant_type=x -d code=aB3cD4/eF5g+`,
        callback: 'https://rp.example.sg/callback?code=aB3cD4%2FeF5g%2B&state=x',
      },
      { certainty: 'proof', path: 'parameters.code', expected: 'aB3cD4/eF5g+' },
    ],
    'a verifier with a bare + at its end that fits its challenge with it': [
      () => withVerifier(`${'a'.repeat(50)}+`, `${'a'.repeat(50)}+`),
      { certainty: 'proof', path: 'parameters.code_verifier', expected: `${'a'.repeat(50)}+` },
    ],
    'a verifier with a bare + in front that fits its challenge with it': [
      () => withVerifier(`+${'a'.repeat(50)}`, `+${'a'.repeat(50)}`),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
    'a code with a bare +': [
      () => legacyCase({ request: `curl ${url} -d grant_type=x -d 'code=${code}'` }),
      { certainty: 'proof', path: 'parameters.code', found: 'aB3 cD4/eF5=', expected: 'aB3+cD4/eF5=' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
