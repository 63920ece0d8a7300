import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import type { Case } from '../../case/case.ts';
import { parseRequest } from '../../request/parse-request.ts';
import { headerValues } from '../../request/wire-request.ts';
import { invisibleChars } from './invisible-chars.ts';

async function copied(alter: (command: string) => string): Promise<Case> {
  const given = await fapiCase();
  const request = parseRequest(given.request ?? '');
  const [dpop] = headerValues(request?.headers ?? [], 'dpop');
  const command = [
    `curl -X POST ${request?.url}`,
    `-H 'Content-Type: application/x-www-form-urlencoded'`,
    `-H 'DPoP: ${dpop}'`,
    `-d '${request?.body}'`,
  ];
  return { ...given, request: alter(command.join(' \\\n  ')) };
}

testCheck(invisibleChars, {
  accepts: {
    'the kid beside its key set, where it may stand so too': () =>
      fapiCase({ assertion: { header: { kid: '\u200Bsig-1' } } }),
    'a healthy request': fapiCase,
    'a line break at the end, which is another fault': () => fapiCase({ parameters: { code: 'abc\n' } }),
  },
  rejects: {
    'a character that is not encoded, which may have come in with the copy': [
      { request: 'grant_type=authorization_code&client_id=abc\u200Bd&code=x' },
      { certainty: 'strong', path: 'parameters.client_id', expected: 'abcd' },
    ],
    'a tab at the end': [
      () => legacyCase({ parameters: { client_id: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F\t' } }),
      { certainty: 'proof', path: 'parameters.client_id', expected: /^T5sM5a53Yaw3URyDEv2y9129CbElCN2F$/ },
    ],
    'an id in the assertion alone': [
      () => fapiCase({ assertion: { claims: { iss: 'abc\u200B', sub: 'abc\u200B' } } }),
      { certainty: 'proof', path: 'claims.iss', expected: /^abc$/ },
    ],
    'the kid of an assertion without its key set': [
      () => fapiCase({ assertion: { header: { kid: '\u200Bsig-1' } }, jwks: undefined }),
      { certainty: 'strong', path: 'header.kid', expected: /^sig-1$/ },
    ],
    'a no-break space': [
      () => fapiCase({ parameters: { grant_type: 'authorization_code\u00A0' } }),
      { certainty: 'proof', path: 'parameters.grant_type' },
    ],
    'a zero-width space inside': [
      () => fapiCase({ parameters: { redirect_uri: 'https://rp.ex\u200Bample.sg/callback' } }),
      { certainty: 'proof', path: 'parameters.redirect_uri', expected: 'https://rp.example.sg/callback' },
    ],
    'behind the backslash of a line': [
      () => copied((command) => command.replaceAll('\\\n', '\\\u200B\n')),
      { certainty: 'strong', found: '\u200B' },
    ],
    'in place of the blanks between words': [
      () => copied((command) => command.replaceAll(' -', '\u00A0-')),
      { certainty: 'strong', found: '\u00A0' },
    ],
    'at the end of the command': [
      () => copied((command) => `${command}\u200B`),
      { certainty: 'strong', found: '\u200B' },
    ],
  },
  undecided: { 'nothing to look at': [{}, 'cannot-tell'] },
});
