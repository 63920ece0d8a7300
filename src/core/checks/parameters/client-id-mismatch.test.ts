import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion, testClientId } from '../../../testing/tokens.ts';
import { clientIdMismatch } from './client-id-mismatch.ts';

const other = 'asC7y1wuFmqwCXys6S5EnaILNcy4yJDx';
const wrong = { certainty: 'proof', path: 'parameters.client_id', expected: testClientId } as const;

testCheck(clientIdMismatch, {
  accepts: {
    'the same id': legacyCase,
    'the same id on FAPI': () => fapiCase({ parameters: { client_id: testClientId } }),
  },
  rejects: {
    'the same id, in its field with what was copied around it': [
      async () => {
        const parameters = { client_id: `→ ${testClientId}` };
        return { profile: 'singpass-legacy', parameters, client_assertion: await makeAssertion() };
      },
      { certainty: 'strong', expected: testClientId },
    ],
    'another id': [() => legacyCase({ parameters: { client_id: other } }), { ...wrong, found: other }],
    'another id, and a registered one that is blank': [
      () => legacyCase({ parameters: { client_id: other }, expected: { client_id: ' ' } }),
      { ...wrong, found: other },
    ],
    'another id than the registered one in the assertion': [
      () =>
        legacyCase({
          parameters: { client_id: other },
          authorization_request: undefined,
          expected: { client_id: other },
        }),
      { certainty: 'proof', path: 'claims.sub', found: testClientId, expected: other },
    ],
    'another id than that of the login in the assertion': [
      () =>
        legacyCase({
          parameters: { client_id: other },
          authorization_request: `https://stg-id.singpass.gov.sg/auth?response_type=code&client_id=${other}`,
        }),
      { certainty: 'proof', path: 'claims.sub', found: testClientId, expected: other },
    ],
    'two ids, of which the login and the registration bear one each': [
      () =>
        legacyCase({
          parameters: { client_id: other },
          expected: { client_id: testClientId },
          authorization_request: `https://stg-id.singpass.gov.sg/auth?response_type=code&client_id=${other}`,
        }),
      { ...wrong, found: other },
    ],
    'another case': [() => fapiCase({ parameters: { client_id: testClientId.toLowerCase() } }), wrong],
  },
  undecided: {
    'no client_id': [fapiCase, 'not-applicable'],
    'iss and sub that differ': [
      () => legacyCase({ assertion: { claims: { sub: other } } }),
      'not-applicable',
    ],
    'a sub that is no text': [() => legacyCase({ assertion: { claims: { sub: 7 } } }), 'not-applicable'],
    'a hidden client_id': [() => legacyCase({ parameters: { client_id: '<redacted>' } }), 'cannot-tell'],
    'no assertion': [{ parameters: { client_id: other } }, 'cannot-tell'],
  },
});
