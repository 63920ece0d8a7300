import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { assertionTypeWrong } from './assertion-type-wrong.ts';

const urn = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const typed = (client_assertion_type: string) => () => fapiCase({ parameters: { client_assertion_type } });
const wrong = (found: string) =>
  ({ certainty: 'proof', path: 'parameters.client_assertion_type', found, expected: urn }) as const;

testCheck(assertionTypeWrong, {
  accepts: { 'the URN': fapiCase },
  rejects: {
    'the URN in its field with its name': [
      { parameters: { client_assertion_type: `- client_assertion_type: ${urn}` } },
      { certainty: 'strong', expected: urn },
    ],
    'a URN that breaks off where the paste ends': [
      { request: `client_assertion=a.b.c&client_assertion_type=${urn.slice(0, 20)}` },
      { certainty: 'strong', expected: urn },
    ],
    'an address': [typed('https://oauth.example/jwt-bearer'), wrong('https://oauth.example/jwt-bearer')],
    'the assertion itself': [typed('eyJhbGciOiJFUzI1NiJ9.e30.AAAA'), { certainty: 'proof', expected: urn }],
    'a URN without its end': [typed(urn.slice(0, -3)), wrong(urn.slice(0, -3))],
    'a URN without its u': [typed(urn.slice(1)), wrong(urn.slice(1))],
    'the URN of the grant': [
      typed('urn:ietf:params:oauth:grant-type:jwt-bearer'),
      wrong('urn:ietf:params:oauth:grant-type:jwt-bearer'),
    ],
    'the URN of SAML': [
      typed('urn:ietf:params:oauth:client-assertion-type:saml2-bearer'),
      { certainty: 'proof', path: 'parameters.client_assertion_type' },
    ],
    'another case': [typed(urn.toUpperCase()), wrong(urn.toUpperCase())],
    'a list of parameters': [
      { profile: 'singpass-fapi', parameters: { client_assertion_type: 'jwt-bearer' } },
      wrong('jwt-bearer'),
    ],
  },
  undecided: {
    'a URN that is encoded twice, which is another fault': [typed(encodeURIComponent(urn)), 'not-applicable'],
    'an empty value': [typed(''), 'not-applicable'],
    'a hidden value': [typed('***'), 'cannot-tell'],
    'no request': [{}, 'cannot-tell'],
  },
});
