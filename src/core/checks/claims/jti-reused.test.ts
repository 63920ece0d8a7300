import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testClientId } from '../../../testing/tokens.ts';
import { jtiReused } from './jti-reused.ts';

testCheck(jtiReused, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'the jti of the previous request': [
      async () => {
        const given = await fapiCase();
        return { ...given, previous_request: given.request };
      },
      { certainty: 'proof', path: 'claims.jti' },
    ],
    'the client id': [
      () => fapiCase({ assertion: { claims: { jti: testClientId } } }),
      { certainty: 'strong', severity: 'warning' },
    ],
    zeros: [
      () => fapiCase({ assertion: { claims: { jti: '00000000-0000-0000-0000-000000000000' } } }),
      { certainty: 'strong', severity: 'warning' },
    ],
    'the jti of the PAR request': [
      () => fapiCase({ assertion: { claims: { jti: '6f1f3a52-9c39-4f2e-8b75-4c3f0a52a7d1' } } }),
      { certainty: 'proof', path: 'claims.jti' },
    ],
    'a constant': [
      () => fapiCase({ assertion: { claims: { jti: '1' } } }),
      { certainty: 'strong', severity: 'warning' },
    ],
  },
  undecided: {
    'no jti': [() => fapiCase({ assertion: { claims: { jti: undefined } } }), 'not-applicable'],
    'a blank jti, twice': [
      async () => {
        const given = await fapiCase({ assertion: { claims: { jti: ' ' } } });
        return { ...given, previous_request: given.request };
      },
      'not-applicable',
    ],
    'a jti that is no text': [() => fapiCase({ assertion: { claims: { jti: 7 } } }), 'not-applicable'],
    'no assertion': [{}, 'cannot-tell'],
    'no other request': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
  },
});
