import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testVerifier } from '../../../testing/tokens.ts';
import { verifierMangled } from './verifier-mangled.ts';

testCheck(verifierMangled, {
  accepts: {
    'the right pair': fapiCase,
  },
  rejects: {
    'a space at the end': [
      () => fapiCase({ parameters: { code_verifier: `${testVerifier} ` } }),
      { certainty: 'strong', path: 'parameters.code_verifier' },
    ],
    'quotation marks': [
      () => fapiCase({ parameters: { code_verifier: `"${testVerifier}"` } }),
      { certainty: 'strong', path: 'parameters.code_verifier' },
    ],
  },
  undecided: {
    'no authorization request': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
    'no verifier': [() => fapiCase({ parameters: { code_verifier: undefined } }), 'not-applicable'],
  },
});
