import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkPointInvalid } from './jwk-point-invalid.ts';

testCheck(jwkPointInvalid, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'x and y swapped': [
      async () => {
        const { publicJwk } = await signingKey();
        return { jwks: JSON.stringify({ keys: [{ ...publicJwk, x: publicJwk.y, y: publicJwk.x }] }) };
      },
      { certainty: 'proof', path: 'keys[0].x', expected: 'a point of P-256' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
