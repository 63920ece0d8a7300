import { fapiCase } from '../../../testing/cases.ts';
import { encryptedIdTokenAnswer } from '../../../testing/id-tokens.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { idtokenTreatedAsJws } from './idtoken-treated-as-jws.ts';

testCheck(idtokenTreatedAsJws, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    'an encrypted token, as a note': [
      async () => fapiCase({ response: await encryptedIdTokenAnswer() }),
      { certainty: 'hint', severity: 'note', path: 'id_token.header' },
    ],
    jose: [{ response: 'JWSInvalid: Invalid Compact JWS' }, { certainty: 'strong', path: 'body' }],
    PyJWT: [
      { response: 'jwt.exceptions.DecodeError: Not enough segments' },
      { certainty: 'strong', path: 'body' },
    ],
    jsonwebtoken: [{ response: 'JsonWebTokenError: jwt malformed' }, { certainty: 'strong', path: 'body' }],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
