import { legacyCase } from '../../../testing/cases.ts';
import { providerIdToken, signedIdTokenAnswer } from '../../../testing/id-tokens.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { idtokenIssAud } from './idtoken-iss-aud.ts';

testCheck(idtokenIssAud, {
  accepts: {
    'the issuer and the client': () => legacyCase({ response: signedIdTokenAnswer() }),
    'the client among others': () =>
      legacyCase({ response: signedIdTokenAnswer({ aud: ['x', 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F'] }) }),
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    'the issuer of the new profile': [
      () => legacyCase({ response: signedIdTokenAnswer({ iss: 'https://stg-id.singpass.gov.sg/fapi' }) }),
      { certainty: 'strong', path: 'id_token.iss', expected: 'https://stg-id.singpass.gov.sg' },
    ],
    'another client': [
      () => legacyCase({ response: signedIdTokenAnswer({ aud: 'another' }) }),
      { certainty: 'strong', path: 'id_token.aud', found: 'another' },
    ],
    'another client, in a decrypted id_token that was pasted alone': [
      async () => legacyCase({ response: (await providerIdToken({ aud: 'another' })).idToken }),
      { certainty: 'strong', path: 'id_token.aud', found: 'another' },
    ],
    'another client, in claims that were pasted alone': [
      () => legacyCase({ response: '{"iss":"https://stg-id.singpass.gov.sg","nonce":"n","aud":"another"}' }),
      { certainty: 'strong', path: 'id_token.aud', found: 'another' },
    ],
    'no aud': [
      () => legacyCase({ response: signedIdTokenAnswer({ aud: undefined }) }),
      { certainty: 'strong', path: 'id_token.aud', found: 'missing' },
    ],
    iss: [{ response: 'unexpected "iss" claim value' }, { certainty: 'strong', path: 'body' }],
    aud: [{ response: 'Invalid audience' }, { certainty: 'strong', path: 'body' }],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
