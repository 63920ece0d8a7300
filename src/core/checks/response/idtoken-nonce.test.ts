import { legacyCase } from '../../../testing/cases.ts';
import { signedIdTokenAnswer } from '../../../testing/id-tokens.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { idtokenNonce } from './idtoken-nonce.ts';

testCheck(idtokenNonce, {
  accepts: {
    'the nonce of the authorization request': () => legacyCase({ response: signedIdTokenAnswer() }),
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    'another nonce': [
      () => legacyCase({ response: signedIdTokenAnswer({ nonce: 'another' }) }),
      { certainty: 'strong', path: 'id_token.nonce', found: 'another' },
    ],
    'no nonce': [
      () => legacyCase({ response: signedIdTokenAnswer({ nonce: undefined }) }),
      { certainty: 'strong', path: 'id_token.nonce', found: 'missing' },
    ],
    mismatch: [{ response: 'nonce mismatch, expected abc' }, { certainty: 'strong', path: 'body' }],
  },
  undecided: {
    'an authorization request that asked without nonce': [
      async () => {
        const { authorization_request: url = '', ...rest } = await legacyCase({
          response: signedIdTokenAnswer(),
        });
        return { ...rest, authorization_request: url.replace(/&nonce=[^&]*/, '') };
      },
      'not-applicable',
    ],
    'a token without the authorization request': [
      () => legacyCase({ response: signedIdTokenAnswer(), authorization_request: undefined }),
      'cannot-tell',
    ],
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
