import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksHtml } from './jwks-html.ts';

testCheck(jwksHtml, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'a page': [{ jwks: '<!doctype html><title>Sign in</title>' }, { certainty: 'proof', path: 'document' }],
    'a placeholder': [{ jwks: '<your keys>' }, { certainty: 'hint', severity: 'warning', path: 'document' }],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
  },
});
