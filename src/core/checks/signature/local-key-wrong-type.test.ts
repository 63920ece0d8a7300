import { testCheck } from '../../../testing/test-check.ts';
import { localKeyWrongType } from './local-key-wrong-type.ts';

testCheck(localKeyWrongType, {
  accepts: {
    'another message': { response: 'curl: (6) Could not resolve host: id.example' },
  },
  rejects: {
    'the Go library': [
      { response: 'failed to sign: key is of invalid type: ECDSA sign expects *ecdsa.PrivateKey' },
      { certainty: 'strong' },
    ],
    PyJWT: [
      {
        response:
          'TypeError: Expecting a EllipticCurvePrivateKey/EllipticCurvePublicKey. Wrong key provided for ECDSA algorithms',
      },
      { certainty: 'strong' },
    ],
    'jsonwebtoken’s message': [
      { response: 'Error: secretOrPrivateKey must be an asymmetric key when using ES256' },
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: {
    'nothing of the kind pasted': [{}, 'not-applicable'],
  },
});
