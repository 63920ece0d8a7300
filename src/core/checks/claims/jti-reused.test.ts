import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testClientId } from '../../../testing/tokens.ts';
import { jtiReused } from './jti-reused.ts';

testCheck(jtiReused, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a random value that happens to begin like a fixed one': () =>
      fapiCase({ assertion: { claims: { jti: 'abc0c996-62c2-4535-a8fa-7c17bccb4e88' } } }),
    'a short value that was another one in the PAR request': () =>
      fapiCase({ assertion: { claims: { jti: 'a7' } } }),
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
      () => fapiCase({ assertion: { claims: { jti: testClientId } }, authorization_request: undefined }),
      { certainty: 'strong', severity: 'warning' },
    ],
    zeros: [
      () =>
        fapiCase({
          assertion: { claims: { jti: '00000000-0000-0000-0000-000000000000' } },
          authorization_request: undefined,
        }),
      { certainty: 'strong', severity: 'warning' },
    ],
    'the jti of the PAR request': [
      () => fapiCase({ assertion: { claims: { jti: '6f1f3a52-9c39-4f2e-8b75-4c3f0a52a7d1' } } }),
      { certainty: 'proof', path: 'claims.jti' },
    ],
    ...Object.fromEntries(
      ['1', 'test-jti', 'unique-id-123'].map((jti) => [
        `a constant: ${jti}`,
        [
          () => fapiCase({ assertion: { claims: { jti } }, authorization_request: undefined }),
          { certainty: 'strong', severity: 'warning' },
        ] as const,
      ]),
    ),
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
