import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { verifierIsChallenge } from './verifier-is-challenge.ts';

testCheck(verifierIsChallenge, {
  accepts: {
    'the right pair': fapiCase,
  },
  rejects: {
    'the challenge again': [
      () => fapiCase({ parameters: { code_verifier: 'hu0mAmPq8n91vRqudsGmriiG7blJDJS0bsDeOmEt17M' } }),
      { certainty: 'proof', path: 'parameters.code_verifier' },
    ],
  },
  undecided: {
    'no authorization request': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
    'no verifier': [() => fapiCase({ parameters: { code_verifier: undefined } }), 'not-applicable'],
  },
});
