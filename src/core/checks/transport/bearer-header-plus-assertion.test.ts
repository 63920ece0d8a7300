import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { bearerHeaderPlusAssertion } from './bearer-header-plus-assertion.ts';

testCheck(bearerHeaderPlusAssertion, {
  accepts: {
    'no such header': fapiCase,
    'another scheme': () => fapiCase({ headers: ['Authorization: Basic abc'] }),
  },
  rejects: {
    'a bearer token': [
      () => fapiCase({ headers: ['Authorization: Bearer abc'] }),
      { certainty: 'proof', path: 'headers.authorization' },
    ],
    'a DPoP token': [() => fapiCase({ headers: ['authorization: DPoP abc'] }), { certainty: 'proof' }],
  },
  undecided: {
    'a body alone': [() => fapiCase({ request: 'client_assertion=x&code=y' }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
