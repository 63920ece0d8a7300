import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { toBase64Url } from '../assertion/base64url.ts';
import { decodeJwt, objectOf } from '../assertion/decode.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { encodeUtf8 } from '../runtime.ts';
import { toSupportFile } from './support-file.ts';

const answer = (body: object): string =>
  `HTTP/1.1 401 Unauthorized\r\nX-Request-Id: req-1\r\nSet-Cookie: sid=abcdefgh12345678\r\n\r\n${JSON.stringify(body)}`;

describe('a support file', () => {
  it('holds no secret of ten thousand random cases, in no spelling', { timeout: 240_000 }, async () => {
    const base = await fapiCase();
    const token = decodeJwt(buildSubject(base, testNow).assertion?.text ?? '');
    const claims = objectOf(token.payload);
    const secret = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~+/=-]{18,60}[A-Za-z0-9]$/);
    const place = fc.constantFrom(
      'response',
      'callback',
      'jwks',
      'certificates',
      'previous_request',
      'authorization_request',
      'discovery',
      'redirect_uri',
      'scope',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          code: secret,
          verifier: secret,
          jti: secret,
          signature: secret,
          d: secret,
          access: secret,
        }),
        fc.array(fc.tuple(place, fc.constantFrom('code', 'verifier', 'jti', 'access')), {
          maxLength: 4,
        }),
        async (secrets, planted) => {
          const signature = toBase64Url(encodeUtf8(secrets.signature));
          const payload = toBase64Url(encodeUtf8(JSON.stringify({ ...claims, jti: secrets.jti })));
          const assertion = `${token.header?.text}.${payload}.${signature}`;
          const at = (name: string): string =>
            planted.flatMap(([where, which]) => (where === name ? [secrets[which as 'code']] : [])).join(' ');
          const subject = buildSubject(
            {
              parameters: {
                client_id: 'client',
                redirect_uri: `https://rp.example/cb${at('redirect_uri') && `?x=${encodeURIComponent(at('redirect_uri'))}`}`,
                scope: `openid ${at('scope')}`,
                code: secrets.code,
                code_verifier: secrets.verifier,
                client_assertion: assertion,
              },
              jwks: JSON.stringify({
                keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'k', d: secrets.d, note: at('jwks') }],
              }),
              response: answer({ access_token: secrets.access, error_description: at('response') }),
              callback: `https://rp.example/cb?code=${encodeURIComponent(secrets.code)}&state=${encodeURIComponent(at('callback'))}`,
              previous_request: `grant_type=authorization_code&code=${encodeURIComponent(secrets.code)}&scope=${encodeURIComponent(at('previous_request'))}`,
              authorization_request: `https://id.example/auth?client_id=c&scope=${encodeURIComponent(at('authorization_request'))}`,
              certificates: `Session-ID: ${at('certificates')}\nMaster-Key: ${at('certificates')}\nVerify return code: 0 (ok)`,
              discovery: JSON.stringify({ issuer: 'https://id.example', note: at('discovery') }),
            },
            testNow,
          );
          const file = await toSupportFile(subject);
          const shared = `${JSON.stringify(file)}\n${readable(file.given)}`;
          const own = [secrets.code, secrets.verifier, secrets.jti, secrets.access, secrets.d, signature];
          for (const one of own) {
            expect(shared).not.toContain(one);
            expect(shared).not.toContain(encodeURIComponent(one));
          }
        },
      ),
      { numRuns: 10_000, seed: 7 },
    );
  });
});

/** The header and claims of the token as text, too: base64url hides nothing. */
function readable({ client_assertion: assertion = '' }: Case): string {
  const { header, payload } = decodeJwt(assertion);
  return `${header?.decoded} ${payload?.decoded}`;
}
