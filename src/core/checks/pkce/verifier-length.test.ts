import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testVerifier } from '../../../testing/tokens.ts';
import { verifierLength } from './verifier-length.ts';

testCheck(verifierLength, {
  accepts: {
    '43 characters': fapiCase,
    '128 characters': () => fapiCase({ parameters: { code_verifier: 'a'.repeat(128) } }),
  },
  rejects: {
    '42 characters beside a challenge that was hidden': [
      async () =>
        fapiCase({
          parameters: { code_verifier: 'a'.repeat(42) },
          authorization_request: await parRequest({ code_challenge: '***' }),
        }),
      { certainty: 'proof', found: '42 characters' },
    ],
    '42 characters': [
      () => fapiCase({ parameters: { code_verifier: 'a'.repeat(42) } }),
      { certainty: 'proof', found: '42 characters' },
    ],
    '129 characters': [
      () => fapiCase({ parameters: { code_verifier: 'a'.repeat(129) } }),
      { certainty: 'proof', found: '129 characters' },
    ],
  },
  undecided: {
    'spaces behind the right verifier, which another check tells': [
      () => fapiCase({ parameters: { code_verifier: `${testVerifier}${' '.repeat(90)}` } }),
      'not-applicable',
    ],
    'a placeholder, which is another fault': [
      () => fapiCase({ parameters: { code_verifier: '<code_verifier>' } }),
      'not-applicable',
    ],
    'typographic quotation marks, which are another fault': [
      () => fapiCase({ parameters: { code_verifier: `\u201c${'a'.repeat(43)}\u201d` } }),
      'not-applicable',
    ],
    'no request': [{}, 'cannot-tell'],
    'no verifier': [() => fapiCase({ parameters: { code_verifier: undefined } }), 'not-applicable'],
  },
});
