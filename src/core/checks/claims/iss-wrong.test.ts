import { anyKey, signWith } from '../../../testing/any-key.ts';
import { fapiCase } from '../../../testing/cases.ts';
import { anyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion, testClientId } from '../../../testing/tokens.ts';
import { issWrong } from './iss-wrong.ts';

const both = (id: string) => () => fapiCase({ assertion: { claims: { iss: id, sub: id } } });

/** What a build server signs: the server is told whom to trust (RFC 7521 §5.1). */
const trusted = { iss: 'https://ci.test', sub: 'repo:a/b:ref:refs/heads/main' };
const token = signWith(anyKey('ES256'), { iss: 'my-app', sub: 'user-1', aud: 'https://a.test', exp: 2e9 });

testCheck(issWrong, {
  accepts: {
    'an address in both, where nothing says what a client id looks like': () =>
      anyCase({ claims: { iss: 'https://rp.example.sg', sub: 'https://rp.example.sg' } }),
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'an address in both, against the id of the login, at a server of any kind': [
      () =>
        anyCase({
          claims: { iss: 'https://rp.example.sg', sub: 'https://rp.example.sg' },
          expected: { client_id: testClientId },
        }),
      { certainty: 'strong', expected: testClientId },
    ],
    'an address in iss and sub': [both('https://rp.example.sg'), { certainty: 'proof', path: 'claims.iss' }],
    'an address in iss and sub, with nothing to compare': [
      () =>
        fapiCase({
          assertion: { claims: { iss: 'https://rp.example.sg', sub: 'https://rp.example.sg' } },
          authorization_request: undefined,
        }),
      { certainty: 'proof', path: 'claims.iss' },
    ],
    'an address in iss and sub, beside a hidden id in the form': [
      () =>
        fapiCase({
          assertion: { claims: { iss: 'https://rp.example.sg', sub: 'https://rp.example.sg' } },
          parameters: { client_id: '***' },
        }),
      { certainty: 'proof', path: 'claims.iss' },
    ],
    'an address in all three, where another id is registered': [
      () =>
        fapiCase({
          assertion: { claims: { iss: 'https://rp.example.sg', sub: 'https://rp.example.sg' } },
          parameters: { client_id: 'https://rp.example.sg' },
          expected: { client_id: testClientId },
        }),
      { certainty: 'proof', expected: testClientId },
    ],
    'a line end in iss and sub': [both(`${testClientId}\n`), { certainty: 'proof', expected: testClientId }],
    'other case': [
      () => fapiCase({ assertion: { claims: { iss: testClientId.toLowerCase() } } }),
      { certainty: 'proof', expected: testClientId },
    ],
    'an address': [
      () => fapiCase({ assertion: { claims: { iss: 'https://rp.example.sg' } } }),
      { certainty: 'proof', path: 'claims.iss' },
    ],
    'two ids, of which nothing tells the right one': [
      () =>
        fapiCase({
          assertion: { claims: { iss: 'asC7y1wuFmqwCXys6S5EnaILNcy4yJDx' } },
          authorization_request: undefined,
        }),
      { certainty: 'proof', path: 'claims.iss', expected: 'the same as sub' },
    ],
    'two ids, at a server of any kind': [
      () => anyCase({ claims: { iss: 'my-app', sub: 'another-app' } }),
      { certainty: 'strong', expected: 'the same as sub' },
    ],
    'a user in sub of a token that nothing shows in use as a client’s': [
      () => ({
        ...anyCase({ claims: { iss: 'my-app', sub: 'user-1' } }),
        request: undefined,
        client_assertion: token,
      }),
      { certainty: 'hint' },
    ],
    'a service that the server may trust': [
      () => anyCase({ claims: trusted, parameters: { client_id: 'my-app' } }),
      { certainty: 'hint', expected: 'my-app' },
    ],
    'a service that the server does not trust': [
      () =>
        anyCase({
          claims: trusted,
          parameters: { client_id: 'my-app' },
          response: '{"error":"invalid_client"}',
        }),
      { certainty: 'strong', expected: 'my-app' },
    ],
    'an address beside the id of the form, at a server of any kind': [
      () =>
        anyCase({ claims: { iss: 'https://a.test', sub: 'my-app' }, parameters: { client_id: 'my-app' } }),
      { certainty: 'strong', expected: 'my-app' },
    ],
    'two ids, where the profile is only assumed': [
      async () => ({
        client_assertion: await makeAssertion({
          claims: { iss: 'asC7y1wuFmqwCXys6S5EnaILNcy4yJDx', aud: 'x' },
        }),
      }),
      { certainty: 'strong', expected: 'the same as sub' },
    ],
    'an address beside an id that nothing confirms': [
      () => anyCase({ claims: { iss: 'https://rp.example.sg', sub: 'my-app' } }),
      { certainty: 'strong', expected: 'my-app' },
    ],
    'another id': [() => fapiCase({ assertion: { claims: { iss: 'my-app' } } }), { certainty: 'proof' }],
  },
  undecided: {
    'a subject that is a person, with nothing else to compare': [
      () => anyCase({ claims: { iss: 'my-app', sub: 'user@example.sg' } }),
      'not-applicable',
    ],
    'a placeholder in both': [both('YOUR_CLIENT_ID'), 'not-applicable'],
    'a hidden id in both': [both('<redacted>'), 'cannot-tell'],
    'another id in both': [both('asC7y1wuFmqwCXys6S5EnaILNcy4yJDx'), 'not-applicable'],
    'an iss that is no text': [() => fapiCase({ assertion: { claims: { iss: 7 } } }), 'not-applicable'],
    'no assertion': [{}, 'cannot-tell'],
    'iss and sub that agree against the form': [
      () => fapiCase({ parameters: { client_id: 'other' } }),
      'not-applicable',
    ],
    'no iss': [() => fapiCase({ assertion: { claims: { iss: undefined } } }), 'not-applicable'],
  },
});
