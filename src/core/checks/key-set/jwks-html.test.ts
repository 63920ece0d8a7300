import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksHtml } from './jwks-html.ts';

testCheck(jwksHtml, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'a page': [{ jwks: '<!doctype html><title>Sign in</title>' }, { certainty: 'proof', path: 'document' }],
    'XML, as a program writes it': [
      { jwks: '<?xml version="1.0"?>\n<RSAKeyValue><Modulus>AQAB</Modulus></RSAKeyValue>' },
      { certainty: 'hint', severity: 'warning', path: 'document' },
    ],
    'a placeholder': [{ jwks: '<your keys>' }, { certainty: 'hint', severity: 'warning', path: 'document' }],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
  },
});
