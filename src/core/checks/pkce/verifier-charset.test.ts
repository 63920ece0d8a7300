import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testVerifier } from '../../../testing/tokens.ts';
import { verifierCharset } from './verifier-charset.ts';

testCheck(verifierCharset, {
  accepts: {
    'letters, digits, - and _': fapiCase,
    'a tilde under the old profile': () =>
      legacyCase({ parameters: { code_verifier: `${'a'.repeat(43)}~` } }),
  },
  rejects: {
    'an arrow that was copied with it into its field': [
      { profile: 'singpass-fapi', parameters: { code_verifier: `→ ${'a'.repeat(43)}` } },
      { certainty: 'strong', severity: 'error' },
    ],
    'a space': [
      () => fapiCase({ parameters: { code_verifier: `${'a'.repeat(43)} b` } }),
      { certainty: 'proof', severity: 'error' },
    ],
    'a tilde under FAPI 2.0': [
      () => fapiCase({ parameters: { code_verifier: `${'a'.repeat(43)}~` } }),
      { certainty: 'hint', severity: 'warning' },
    ],
  },
  undecided: {
    'a space behind the right verifier, which another check tells': [
      () => fapiCase({ parameters: { code_verifier: `${testVerifier} ` } }),
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
    'a verifier that storage damaged': [
      () => fapiCase({ parameters: { code_verifier: `"${testVerifier}"` } }),
      'not-applicable',
    ],
  },
});
