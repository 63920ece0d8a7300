import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testClientId } from '../../../testing/tokens.ts';
import { clientIdMalformed } from './client-id-malformed.ts';

const withId = (client_id: string) => () => legacyCase({ parameters: { client_id } });
const asserted = (id: unknown) => () => fapiCase({ assertion: { claims: { iss: id, sub: id } } });
const wrong = { certainty: 'strong', path: 'parameters.client_id' } as const;

testCheck(clientIdMalformed, {
  accepts: { 'an id of 32 characters': legacyCase, 'an id in the assertion alone': fapiCase },
  rejects: {
    '31 characters': [withId(testClientId.slice(1)), wrong],
    'one character': [withId('x'), wrong],
    '33 characters': [withId(`${testClientId}x`), wrong],
    'a hyphen': [withId('STG-201403826N-LAZADA-TEST-00000'), wrong],
    'a dot at the end, in the assertion alone': [
      asserted(`${testClientId.slice(1)}.`),
      { certainty: 'strong', path: 'claims.sub' },
    ],
    'the assertion alone': [asserted('my-app'), { certainty: 'strong', path: 'claims.sub', found: 'my-app' }],
  },
  undecided: {
    'a URL in the claims, which is another fault': [asserted('http://rp.example.sg'), 'not-applicable'],
    'a claim that is no text': [asserted(7), 'not-applicable'],
    'a placeholder': [withId('YOUR_CLIENT_ID'), 'not-applicable'],
    'a server without a rule': [
      { profile: 'mockpass-legacy', parameters: { client_id: 'my-app' } },
      'not-applicable',
    ],
    'nothing pasted': [{}, 'not-applicable'],
  },
});
