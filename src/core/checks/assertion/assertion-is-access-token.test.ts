import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionIsAccessToken } from './assertion-is-access-token.ts';

testCheck(assertionIsAccessToken, {
  accepts: {
    'a healthy assertion': fapiCase,
    'an assertion of a client whose id is an address, with a scope and a client_id': () =>
      fapiCase({
        assertion: {
          claims: {
            iss: 'https://rp.example.sg',
            sub: 'https://rp.example.sg',
            scope: 'openid',
            client_id: 'https://rp.example.sg',
          },
        },
      }),
    'an assertion without sub, with a scope and a client_id': () =>
      fapiCase({ assertion: { claims: { sub: undefined, scope: 'openid', client_id: 'a' } } }),
    'an assertion of that type about somebody else': () =>
      fapiCase({ assertion: { claims: { sub: 'u' }, header: { typ: 'at+jwt' } } }),
  },
  rejects: {
    'typ at+jwt': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({
              claims: { iss: 'https://stg-id.singpass.gov.sg/fapi', sub: 'u' },
              header: { typ: 'at+jwt' },
            }),
          },
        }),
      { certainty: 'proof' },
    ],
    'scope and client_id': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await makeAssertion({
              claims: {
                iss: 'https://stg-id.singpass.gov.sg/fapi',
                sub: 'u',
                scope: 'openid',
                client_id: 'a',
              },
              header: {},
            }),
          },
        }),
      { certainty: 'proof' },
    ],
    'a scope for an audience that is no address': [
      () =>
        fapiCase({
          assertion: { claims: { iss: 'https://as.example', sub: 'u', aud: 'api', scope: 'openid' } },
        }),
      { certainty: 'strong' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
