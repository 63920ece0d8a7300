import { createHash } from 'node:crypto';
import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { paramTrailingNewline } from './param-trailing-newline.ts';

testCheck(paramTrailingNewline, {
  accepts: {
    'clean values': fapiCase,
    'a space inside a value': () => fapiCase({ parameters: { scope: 'openid profile' } }),
    'a tab, which is an invisible character': () => fapiCase({ parameters: { code: 'abc\t' } }),
    'a bare + at the end of a verifier that fits its challenge with it': async () =>
      fapiCase({
        request: `grant_type=authorization_code&code_verifier=${'a'.repeat(50)}+`,
        authorization_request: await parRequest({
          code_challenge: createHash('sha256')
            .update(`${'a'.repeat(50)}+`)
            .digest('base64url'),
        }),
      }),
    'a PEM block in place of the assertion, which is no token without its last line end either': () =>
      fapiCase({
        parameters: { client_assertion: '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n' },
      }),
    'an empty value': () => fapiCase({ parameters: { code: '' } }),
  },
  rejects: {
    'a line feed at the end': [
      () => fapiCase({ parameters: { grant_type: 'authorization_code\n' } }),
      {
        certainty: 'proof',
        severity: 'error',
        path: 'parameters.grant_type',
        expected: /^authorization_code$/,
      },
    ],
    'a line end of Windows': [
      () => fapiCase({ parameters: { redirect_uri: 'https://rp.example.sg/callback\r\n' } }),
      { certainty: 'proof', path: 'parameters.redirect_uri' },
    ],
    'a space in front': [
      () => fapiCase({ parameters: { code: ' abc' } }),
      { certainty: 'proof', path: 'parameters.code', expected: 'abc' },
    ],
    'a line feed after the assertion': [
      async () => fapiCase({ parameters: { client_assertion: `${await makeAssertion()}\n` } }),
      { certainty: 'strong', severity: 'warning', path: 'parameters.client_assertion' },
    ],
    'a bare + at the end of a code, which may have been one': [
      {
        profile: 'rfc7523',
        request: 'grant_type=authorization_code&redirect_uri=x&code=aB3cD4/eF5g+',
      },
      { certainty: 'strong', path: 'parameters.code' },
    ],
    'a space that curl encoded': [
      { request: `curl https://x.test/token --data-urlencode 'code=abc ' -d grant_type=x` },
      { certainty: 'proof', path: 'parameters.code' },
    ],
    'a parameter of a form': [
      { parameters: { code: 'x ' } },
      { certainty: 'strong', path: 'parameters.code' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
