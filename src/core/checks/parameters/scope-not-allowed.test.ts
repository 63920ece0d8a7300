import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { scopeNotAllowed } from './scope-not-allowed.ts';

testCheck(scopeNotAllowed, {
  accepts: { 'the fixed value': () => legacyCase({ parameters: { scope: 'openid' } }) },
  rejects: {
    'more than that': [
      () => legacyCase({ parameters: { scope: 'openid profile' } }),
      { certainty: 'proof', path: 'parameters.scope', found: 'openid profile', expected: 'openid' },
    ],
    'another case': [() => legacyCase({ parameters: { scope: 'OpenID' } }), { certainty: 'proof' }],
  },
  undecided: {
    'no scope': [legacyCase, 'not-applicable'],
    'an empty scope': [() => legacyCase({ parameters: { scope: '' } }), 'not-applicable'],
    'a profile without a rule': [() => fapiCase({ parameters: { scope: 'x' } }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
